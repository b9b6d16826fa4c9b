// Whether the solution is on the screen, and which of its files.
export class Solution {
	#shown = $state.raw(false);
	#path = $state.raw<string | undefined>();

	get shown(): boolean {
		return this.#shown;
	}

	/** The file picked; undefined: the first that differs. */
	get path(): string | undefined {
		return this.#path;
	}

	/** Called when it is to be seen: the editor may be behind something. */
	onShow: () => void = () => undefined;

	show(): void {
		this.#shown = true;
		this.onShow();
	}

	pick(path: string): void {
		this.#path = path;
	}

	hide(): void {
		this.#shown = false;
		this.#path = undefined;
	}
}
