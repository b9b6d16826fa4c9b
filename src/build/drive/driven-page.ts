// A page in any browser, driven over the browser's own protocol: what a person at the keyboard can do, and looking.
export interface DrivenPage {
	goto(url: string): Promise<void>;
	reload(): Promise<void>;
	/** The value of an expression, as JSON carries it. `frame`: selector of the frame in which it is evaluated. */
	evaluate(expression: string, frame?: string): Promise<unknown>;
	/** Input sources with their actions, as WebDriver and WebDriver BiDi both have them. */
	perform(sources: readonly InputSource[]): Promise<void>;
	close(): Promise<void>;
}

export interface InputSource {
	type: 'key' | 'pointer';
	id: string;
	actions: readonly Record<string, string | number>[];
}
