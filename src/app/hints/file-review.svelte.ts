// Whether files are compared over the editor (with the solution, or with a new version of the lesson), and which.
export class FileReview {
	#shown = $state.raw(false);
	#path = $state.raw<string | undefined>();

	get shown(): boolean {
		return this.#shown;
	}

	/** The file picked; undefined: the first. */
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
