// What a terminal is made with.
export interface TerminalOptions {
	/** Accessible name. */
	label: string;
	/** No typing: output only. */
	readOnly: boolean;
	/** What is typed. */
	onData: (text: string) => void;
	onResize: (size: TerminalSize) => void;
}

export interface TerminalSize {
	cols: number;
	rows: number;
}
