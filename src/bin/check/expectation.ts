// `expect(answer).status(200).json({...})`: says what was asked, what came, and what was expected.
import { isDeepStrictEqual } from 'node:util';
import type { Answer } from './answer.ts';
import { CheckError } from './check-error.ts';
import { jsonPath } from './json-path.ts';

type Matcher = string | number | RegExp | ((value: string) => boolean);

export class Expectation {
	readonly #answer: Answer;

	constructor(answer: Answer) {
		this.#answer = answer;
	}

	status(...allowed: number[]): this {
		const { status } = this.#answer;
		if (allowed.includes(status)) return this;
		return this.#fail(
			'status',
			allowed.join(' or '),
			String(status),
			`answered ${status}, expected ${allowed.join(' or ')}`,
		);
	}

	/** `undefined`: the header must be absent. */
	header(name: string, expected: Matcher | undefined): this {
		const value = this.#answer.header(name);
		const part = `header ${name.toLowerCase()}`;
		if (expected === undefined) {
			if (value === undefined) return this;
			return this.#fail(part, 'no such header', value, `has a header ${name}: ${value}`);
		}
		if (value === undefined)
			return this.#fail(part, show(expected), 'no such header', `has no header ${name}`);
		if (matches(value, expected)) return this;
		return this.#fail(
			part,
			show(expected),
			value,
			`has ${name}: ${value}, expected ${show(expected)}`,
		);
	}

	/** `json(value)`: the whole body; `json('a.b[0]', value)`: one place in it. */
	json(...args: [expected: unknown] | [path: string, expected: unknown]): this {
		const body = this.#parsed();
		const path = args.length === 2 ? String(args[0]) : '';
		const actual = path === '' ? body : jsonPath(body, path);
		const expected = args.length === 2 ? args[1] : args[0];
		if (fits(actual, expected)) return this;
		const where = path === '' ? 'the JSON' : `\`${path}\` in the JSON`;
		return this.#fail(
			'json',
			print(expected),
			print(actual),
			`${where} is ${print(actual)}, expected ${print(expected)}`,
		);
	}

	text(expected: string | RegExp | ((text: string) => boolean)): this {
		const { text } = this.#answer;
		if (matches(text, expected)) return this;
		return this.#fail(
			'body',
			show(expected),
			text,
			`the text is ${print(text)}, expected ${show(expected)}`,
		);
	}

	/** No byte after the headers. */
	emptyOnTheWire(): this {
		const { wireBodyLength } = this.#answer;
		if (wireBodyLength === 0) return this;
		const actual = `${wireBodyLength} bytes`;
		return this.#fail('body', 'no body', actual, `sent a body of ${actual}`);
	}

	#parsed(): unknown {
		try {
			return this.#answer.json;
		} catch (error) {
			if (!(error instanceof SyntaxError)) throw error;
			const text = this.#answer.text;
			return this.#fail(
				'json',
				'JSON',
				text,
				text === '' ? 'the body is empty, expected JSON' : 'the body is not JSON',
			);
		}
	}

	#fail(part: string, expected: string, actual: string, says: string): never {
		const { exchange } = this.#answer;
		const message = `${exchange.method} ${exchange.path}: ${says}`;
		throw new CheckError(message, { part, expected, actual, exchange });
	}
}

function matches(value: string, expected: Matcher): boolean {
	if (typeof expected === 'function') return expected(value);
	return expected instanceof RegExp ? expected.test(value) : value === String(expected);
}

function fits(actual: unknown, expected: unknown): boolean {
	if (typeof expected === 'function') return Boolean(expected(actual));
	if (expected instanceof RegExp) return typeof actual === 'string' && expected.test(actual);
	return isDeepStrictEqual(actual, expected);
}

/** A function shows itself by name: `expect(a).json('id', isUuid)`. */
function show(expected: Matcher | ((text: string) => boolean)): string {
	if (typeof expected === 'function') return expected.name || 'something else';
	return expected instanceof RegExp ? `something like ${expected}` : String(expected);
}

function print(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (value instanceof RegExp) return `something like ${value}`;
	if (typeof value === 'function') return value.name || 'something else';
	const text = JSON.stringify(value) ?? String(value);
	return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
