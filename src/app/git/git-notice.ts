// Something to tell about a git command: mostly that it refused, in its own words, and what to do.
export interface GitNotice {
	/** `bad`: it was refused; `info`: it worked, and there is more to know. */
	kind: 'bad' | 'info';
	/** What was run, as one would type it; undefined: nothing was. */
	command: string | undefined;
	/** Git's own words. */
	words: string;
	/** What to do next. */
	advice: string;
	/** A way on by one click. */
	action: { label: string; run: () => void } | undefined;
}
