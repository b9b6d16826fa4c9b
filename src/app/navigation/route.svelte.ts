// Where the learner is: `#/pack/lesson`. The address is the only owner of that.
export interface Place {
	pack: string | undefined;
	lesson: string | undefined;
}

export class Route {
	#place = $state.raw<Place>(parse(location.hash));

	constructor() {
		addEventListener('hashchange', () => {
			this.#place = parse(location.hash);
		});
	}

	get place(): Place {
		return this.#place;
	}

	static address(pack: string, lesson?: string): string {
		return lesson === undefined
			? `#/${encodeURIComponent(pack)}`
			: `#/${encodeURIComponent(pack)}/${encodeURIComponent(lesson)}`;
	}
}

function parse(hash: string): Place {
	const [pack, lesson] = hash.replace(/^#\/?/, '').split('/').map(decode);
	return { pack: pack || undefined, lesson: lesson || undefined };
}

/** An address may be typed by hand: `%` alone is no escape. */
function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch (error) {
		if (error instanceof URIError) return part;
		throw error;
	}
}
