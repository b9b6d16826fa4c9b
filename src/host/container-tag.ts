// Tells the containers of one browser apart: '' for the first, '2', '3', ... for those booted while it
// runs. A web lock per tag decides, so that the tag of a closed page is free again.
export class ContainerTag {
	readonly value: string;
	readonly #release: () => void;

	private constructor(value: string, release: () => void) {
		this.value = value;
		this.#release = release;
	}

	static async take(): Promise<ContainerTag> {
		for (let n = 1; ; n++) {
			const value = n === 1 ? '' : String(n);
			const release = await lock(`slipway-container-${n}`);
			if (release) return new ContainerTag(value, release);
		}
	}

	release(): void {
		this.#release();
	}
}

/** Undefined when another page holds it. */
function lock(name: string): Promise<(() => void) | undefined> {
	return new Promise((resolve, reject) => {
		navigator.locks
			.request(name, { ifAvailable: true }, (held) => {
				if (!held) return resolve(undefined);
				return new Promise<void>((release) => resolve(release));
			})
			.catch(reject);
	});
}
