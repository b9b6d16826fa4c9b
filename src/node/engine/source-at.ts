// The source at a place where the engine made an error: JavaScriptCore does not name the variable that was wrong.
export class SourceAt {
	readonly #lines: readonly string[];
	readonly #line: string;
	readonly #at: number;

	/** `line`, `column`: from 1. */
	constructor(lines: readonly string[], line: number, column: number) {
		this.#lines = lines;
		this.#line = lines[line - 1] ?? '';
		this.#at = column - 1;
	}

	/** What the line has before the place. */
	get before(): string {
		return this.#line.slice(0, this.#at);
	}

	/** The variable that was read too early: right before the place, or where the place is that of a call around it, behind. */
	get early(): string | undefined {
		const [, before] = /([\w$]+)(?:\s*=)?$/.exec(this.before) ?? [];
		const behind = this.#line.slice(this.#at).match(/(?<![.\w$])[\p{ID_Start}$_][\w$]*/gu) ?? [];
		return [before, ...behind].find((name) => name && this.#declares(name)) ?? before;
	}

	#declares(name: string): boolean {
		const word = name.replaceAll('$', '\\$&');
		const declared = new RegExp(
			`\\b(?:let|const|class|using)\\s[^;=()]*?(?<![.\\w$])${word}(?![\\w$])`,
		);
		return declared.test(this.#lines.join('\n'));
	}
}
