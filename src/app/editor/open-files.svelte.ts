// Which files have a tab, and which tab is in front.
export class OpenFiles {
	#tabs = $state.raw<readonly string[]>([]);
	#active = $state.raw<string | undefined>();

	get tabs(): readonly string[] {
		return this.#tabs;
	}

	get active(): string | undefined {
		return this.#active;
	}

	/** @param others to have a tab, too */
	reset(active: string, others: readonly string[]): void {
		this.#tabs = [...new Set([active, ...others])];
		this.#active = active;
	}

	open(path: string): void {
		if (!this.#tabs.includes(path)) this.#tabs = [...this.#tabs, path];
		this.#active = path;
	}

	close(path: string): void {
		const at = this.#tabs.indexOf(path);
		if (at < 0 || this.#tabs.length === 1) return;
		this.#tabs = this.#tabs.filter((tab) => tab !== path);
		if (this.#active === path) this.#active = this.#tabs[Math.min(at, this.#tabs.length - 1)];
	}

	renamed(from: string, to: string): void {
		this.#tabs = this.#tabs.map((tab) => (tab === from ? to : tab));
		if (this.#active === from) this.#active = to;
	}
}
