// Word expansion (POSIX 2.6): tilde, parameters, commands, arithmetic, splitting, pathnames, quotes.
import type {
	ArithmeticExpression,
	DoubleQuotedChild,
	ParameterExpansionPart,
	ParsedScript,
	Word,
	WordPart,
} from 'unbash';
import { parse } from 'unbash';
import { Arithmetic } from './arithmetic.ts';
import { braceExpansion } from './brace-expansion.ts';
import { CommandError } from './command-error.ts';
import { FieldList } from './field-list.ts';
import { globFiles } from './glob-files.ts';
import { parameterOperation, type Operands } from './parameter-operation.ts';
import { parameterValue } from './parameter-value.ts';
import type { ShellState } from './shell-state.ts';

/** Runs a `$(...)` and gives what it wrote. */
export type Substitute = (script: ParsedScript) => Promise<string>;

const DEFAULT_IFS = ' \t\n';

export class Expansion {
	readonly #state: ShellState;
	readonly #substitute: Substitute;
	readonly #operands: Operands;

	constructor(state: ShellState, substitute: Substitute) {
		this.#state = state;
		this.#substitute = substitute;
		this.#operands = {
			pattern: (word) => this.pattern(word),
			text: (word) => this.text(word),
			number: async (word) => Number(await this.#arithmetic(word.text)),
		};
	}

	/** The arguments that a command's words become. */
	async words(words: readonly Word[]): Promise<string[]> {
		const results: string[] = [];
		for (const word of words.flatMap(braceExpansion)) {
			const list = await this.#fields(word, this.#state.variables.get('IFS') ?? DEFAULT_IFS);
			for (const { value, pattern, globs } of list.fields) {
				const files = globs ? globFiles(pattern, this.#state.cwd) : [];
				results.push(...(files.length > 0 ? files : [value]));
			}
		}
		return results;
	}

	/** One string: for assignments, redirections, `case`. Nothing is split. */
	async text(word: Word): Promise<string> {
		return (await this.#fields(word, '')).fields.map(({ value }) => value).join(' ');
	}

	/** One string in which quoted characters have a backslash. */
	async pattern(word: Word): Promise<string> {
		return (await this.#fields(word, '')).fields.map(({ pattern }) => pattern).join(' ');
	}

	/** The parts of a here-document. */
	async parts(parts: readonly WordPart[]): Promise<string> {
		const list = new FieldList('');
		for (const part of parts) await this.#part(list, part, true);
		return list.fields.map(({ value }) => value).join(' ');
	}

	async arithmetic(node: ArithmeticExpression): Promise<bigint> {
		return new Arithmetic(this.#state, (inner) => this.#arithmeticText(inner)).evaluate(node);
	}

	async #arithmetic(source: string): Promise<bigint> {
		const command = parse(`((${source}))`).commands[0]?.command;
		if (command?.type !== 'ArithmeticCommand' || !command.expression) return 0n;
		return this.arithmetic(command.expression);
	}

	async #arithmeticText(node: ArithmeticExpression): Promise<string> {
		if (node.type === 'ArithmeticCommandExpansion') {
			return node.script ? this.#substitute(node.script) : '';
		}
		if (node.type !== 'ArithmeticWord') throw new Error(`${node.type} is no leaf`);
		return node.parts ? this.parts(node.parts) : node.value;
	}

	async #fields(word: Word, ifs: string): Promise<FieldList> {
		const list = new FieldList(ifs);
		const tilde = /^~(?=\/|$)/.test(word.text) ? (this.#state.variables.get('HOME') ?? '~') : '';
		if (!word.parts) {
			list.quoted(tilde);
			const rest = tilde === '' ? word.value : word.value.slice(1);
			// A word without parts may still have had backslashes, which took the meaning of `*`.
			if (word.text === word.value) list.literal(rest);
			else list.quoted(rest);
			if (word.value === '' && word.text === '') return new FieldList(ifs);
			return list;
		}
		for (const [i, part] of word.parts.entries()) {
			if (i === 0 && tilde !== '' && part.type === 'Literal') {
				list.quoted(tilde);
				list.literal(part.value.slice(1));
			} else await this.#part(list, part, false);
		}
		return list;
	}

	async #part(list: FieldList, part: WordPart, quoted: boolean): Promise<void> {
		switch (part.type) {
			case 'Literal':
				if (quoted || part.text !== part.value) return list.quoted(part.value);
				return list.literal(part.value);
			case 'Glob':
				if (quoted || part.kind !== 'bracket') {
					return quoted ? list.quoted(part.text) : list.literal(part.text);
				}
				// `[$x]` may be a set of characters, or just a value in brackets.
				list.literal('[');
				for (const inner of part.parts) await this.#part(list, inner, false);
				return list.literal(']');
			case 'ExtendedGlob':
			case 'BraceExpansion':
				return quoted ? list.quoted(part.text) : list.literal(part.text);
			case 'SingleQuoted':
			case 'AnsiCQuoted':
				return list.quoted(part.value);
			case 'DoubleQuoted':
			case 'LocaleString':
				return this.#quotedParts(list, part.parts);
			case 'SimpleExpansion':
				return this.#parameter(list, part.text.slice(1), quoted);
			case 'ParameterExpansion':
				return this.#parameterExpansion(list, part, quoted);
			case 'CommandExpansion':
				return this.#add(list, part.script ? await this.#substitute(part.script) : '', quoted);
			case 'ArithmeticExpansion': {
				const value = part.expression ? await this.arithmetic(part.expression) : 0n;
				return this.#add(list, String(value), quoted);
			}
			case 'ProcessSubstitution':
				throw new CommandError(`${part.text}: process substitution is not supported here`, 2);
			default:
				return part satisfies never;
		}
	}

	async #quotedParts(list: FieldList, parts: readonly DoubleQuotedChild[]): Promise<void> {
		const only = parts.length === 1 ? parts[0] : undefined;
		// `"$@"` without parameters is no field at all.
		if (only?.text === '$@' || only?.text === '${@}') return this.#parameter(list, '@', true);
		list.quoted('');
		for (const part of parts) await this.#part(list, part, true);
	}

	#add(list: FieldList, value: string, quoted: boolean): void {
		if (quoted) list.quoted(value);
		else list.split(value);
	}

	#parameter(list: FieldList, name: string, quoted: boolean): void {
		if (name !== '@' && (name !== '*' || quoted)) {
			return this.#add(list, this.#valueOf(name), quoted);
		}
		for (const [i, parameter] of this.#state.parameters.entries()) {
			if (i > 0) list.end();
			this.#add(list, parameter, quoted);
		}
	}

	#valueOf(name: string): string {
		const value = parameterValue(this.#state, name);
		if (value === undefined && this.#state.options.has('u')) {
			throw new CommandError(`${name}: parameter not set`, 2);
		}
		return value ?? '';
	}

	async #parameterExpansion(
		list: FieldList,
		part: ParameterExpansionPart,
		quoted: boolean,
	): Promise<void> {
		const { parameter, operation, prefix } = part;
		if (part.index) throw new CommandError(`${part.text}: arrays are not supported here`, 2);
		if (prefix === '!') throw new CommandError(`${part.text}: bad substitution`, 2);
		if (prefix === '#') {
			const { parameters } = this.#state;
			const counted = parameter === '@' || parameter === '*';
			const length = counted ? parameters.length : [...this.#valueOf(parameter)].length;
			return this.#add(list, String(length), quoted);
		}
		if (!operation) return this.#parameter(list, parameter, quoted);
		if (operation.type !== 'Default') {
			const value = await parameterOperation(this.#valueOf(parameter), operation, this.#operands);
			return this.#add(list, value, quoted);
		}
		const { operator, operand } = operation;
		const value = parameterValue(this.#state, parameter);
		const present = value !== undefined && !(operator.startsWith(':') && value === '');
		const action = operator.at(-1);
		if (action === '+') {
			if (present) await this.#operand(list, operand, quoted);
			return;
		}
		if (present) return this.#parameter(list, parameter, quoted);
		if (action === '?') {
			throw new CommandError(
				`${parameter}: ${(await this.text(operand)) || 'parameter not set'}`,
				2,
			);
		}
		if (action !== '=') return this.#operand(list, operand, quoted);
		this.#state.variables.set(parameter, await this.text(operand));
		return this.#parameter(list, parameter, quoted);
	}

	async #operand(list: FieldList, word: Word, quoted: boolean): Promise<void> {
		if (word.parts) {
			for (const part of word.parts) await this.#part(list, part, quoted);
		} else this.#add(list, word.value, quoted);
	}
}
