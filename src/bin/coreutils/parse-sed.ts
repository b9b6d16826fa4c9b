// A script of sed(1) as a list of commands.
import { CommandError } from '../shell/command-error.ts';
import { posixPattern } from './posix-pattern.ts';
import { translateText } from './translate-text.ts';

export type SedAddress =
	{ type: 'line'; number: number } | { type: 'last' } | { type: 'pattern'; pattern: RegExp };

export type SedAct =
	| { type: 'print' | 'delete' | 'quit' | 'number' }
	| { type: 'insert' | 'append' | 'change'; text: string }
	| { type: 'translate'; change: (text: string) => string }
	/** Undefined: nothing matched. */
	| { type: 'substitute'; print: boolean; change: (text: string) => string | undefined };

export interface SedCommand {
	first: SedAddress | undefined;
	second: SedAddress | undefined;
	negated: boolean;
	act: SedAct;
}

const SIMPLE: Readonly<Record<string, 'print' | 'delete' | 'quit' | 'number'>> = {
	p: 'print',
	d: 'delete',
	q: 'quit',
	'=': 'number',
};
const TEXTS: Readonly<Record<string, 'insert' | 'append' | 'change'>> = {
	i: 'insert',
	a: 'append',
	c: 'change',
};

export function parseSed(script: string, extended: boolean): SedCommand[] {
	const parser = new SedParser(script, extended);
	return [...parser.commands()];
}

class SedParser {
	#rest: string;
	readonly #extended: boolean;

	constructor(script: string, extended: boolean) {
		this.#rest = script;
		this.#extended = extended;
	}

	*commands(): Iterable<SedCommand> {
		for (;;) {
			this.#take(/^[\s;]+|^#.*/);
			if (this.#rest === '') return;
			const first = this.#address();
			const second = first && this.#take(/^\s*,\s*/) ? this.#address() : undefined;
			const negated = this.#take(/^\s*!/) !== undefined;
			yield { first, second, negated, act: this.#act() };
		}
	}

	#address(): SedAddress | undefined {
		const number = this.#take(/^\d+/);
		if (number) return { type: 'line', number: Number(number) };
		if (this.#take(/^\$/)) return { type: 'last' };
		if (!this.#take(/^\//)) return undefined;
		const source = posixPattern(this.#until('/'), this.#extended);
		return { type: 'pattern', pattern: new RegExp(source, this.#take(/^I/) ? 'iu' : 'u') };
	}

	#act(): SedAct {
		const letter = this.#take(/^\s*[^\s]/)?.trim() ?? '';
		const simple = SIMPLE[letter];
		if (simple) return { type: simple };
		const text = TEXTS[letter];
		if (text)
			return { type: text, text: (this.#take(/^\s*\\?\n?[^\n]*/) ?? '').replace(/^\s*\\?\n?/, '') };
		if (letter === 's') return this.#substitute();
		if (letter !== 'y')
			throw new CommandError(`-e expression: command '${letter}' is not supported here`);
		const delimiter = this.#delimiter();
		const [from, to] = [this.#until(delimiter), this.#until(delimiter)];
		const manner = { remove: false, squeeze: false, complement: false };
		return { type: 'translate', change: translateText(from, to, manner) };
	}

	#substitute(): SedAct {
		const delimiter = this.#delimiter();
		const source = posixPattern(this.#until(delimiter), this.#extended);
		const replacement = this.#until(delimiter);
		const flags = this.#take(/^[gpiI\d]+/) ?? '';
		const pattern = new RegExp(source, /i/i.test(flags) ? 'giu' : 'gu');
		const which = Number(/\d+/.exec(flags)?.[0] ?? 1);
		const change = (text: string): string | undefined => {
			let count = 0;
			let found = false;
			const result = text.replace(pattern, (...match: unknown[]) => {
				count += 1;
				if (flags.includes('g') ? count < which : count !== which) return String(match[0]);
				found = true;
				return replaced(replacement, match);
			});
			return found ? result : undefined;
		};
		return { type: 'substitute', print: flags.includes('p'), change };
	}

	#delimiter(): string {
		const delimiter = this.#take(/^[^]/);
		if (delimiter === undefined) throw new CommandError('-e expression: unterminated command');
		return delimiter;
	}

	/** Up to the next delimiter that has no backslash; `\/` becomes `/`. */
	#until(delimiter: string): string {
		let text = '';
		for (;;) {
			const next = this.#take(/^(?:\\[^]|\[\^?\]?[^\]/]*\]|[^])/);
			if (next === undefined) throw new CommandError("-e expression: unterminated 's' or address");
			if (next === delimiter) return text;
			text += next === `\\${delimiter}` ? delimiter : next;
		}
	}

	#take(pattern: RegExp): string | undefined {
		const found = pattern.exec(this.#rest)?.[0];
		if (found === undefined || found === '') return undefined;
		this.#rest = this.#rest.slice(found.length);
		return found;
	}
}

/** `&`, `\1`, `\n`. */
function replaced(replacement: string, match: readonly unknown[]): string {
	return replacement.replace(/\\(\d)|\\(n|t|[^])|&/g, (whole, group?: string, escaped?: string) => {
		if (group !== undefined) {
			const value = match[Number(group)];
			return typeof value === 'string' ? value : '';
		}
		if (whole === '&') return String(match[0]);
		return escaped === 'n' ? '\n' : escaped === 't' ? '\t' : (escaped ?? '');
	});
}
