// What the C++ of node:sqlite says about arguments of the wrong type.
import type { Environment } from '../environment.ts';
import { isObject } from './is-object.ts';

export class ArgumentChecks {
	readonly #environment: Environment;

	constructor(environment: Environment) {
		this.#environment = environment;
	}

	wrong(message: string): Error {
		return this.#environment.nodeError('ERR_INVALID_ARG_TYPE', message, TypeError);
	}

	outOfRange(message: string): Error {
		return this.#environment.nodeError('ERR_OUT_OF_RANGE', message, RangeError);
	}

	invalidValue(message: string): Error {
		return this.#environment.nodeError('ERR_INVALID_ARG_VALUE', message, TypeError);
	}

	state(message: string): Error {
		return this.#environment.nodeError('ERR_INVALID_STATE', message);
	}

	/** `name`: as the message names it. */
	string(value: unknown, name: string): string {
		if (typeof value !== 'string') throw this.wrong(`The "${name}" argument must be a string.`);
		return value;
	}

	boolean(value: unknown, name: string): boolean {
		if (typeof value !== 'boolean') throw this.wrong(`The "${name}" argument must be a boolean.`);
		return value;
	}

	object(value: unknown, name: string): Record<string, unknown> {
		if (!isObject(value)) throw this.wrong(`The "${name}" argument must be an object.`);
		return value;
	}

	callable(value: unknown, name: string): (...args: unknown[]) => unknown {
		if (typeof value !== 'function') {
			throw this.wrong(`The "${name}" argument must be a function.`);
		}
		return value as (...args: unknown[]) => unknown;
	}

	integer(value: unknown, name: string): number {
		if (!Number.isInteger(value) || (Number(value) | 0) !== value) {
			throw this.wrong(`The "${name}" argument must be an integer.`);
		}
		return Number(value);
	}

	/** An option that may be missing. */
	flag(options: Record<string, unknown>, name: string, otherwise: boolean): boolean {
		const value = options[name];
		return value === undefined ? otherwise : this.boolean(value, `options.${name}`);
	}

	/** A string, the bytes of one, or a file URL, without zero bytes. */
	path(value: unknown, name: string): string {
		const text = this.#pathText(value);
		if (text !== undefined && !text.includes('\0')) return text;
		throw this.wrong(
			`The "${name}" argument must be a string, Uint8Array, or URL without null bytes.`,
		);
	}

	#pathText(value: unknown): string | undefined {
		if (typeof value === 'string') return value;
		if (value instanceof Uint8Array) {
			return new this.#environment.browser.TextDecoder().decode(new Uint8Array(value));
		}
		const href = isObject(value) ? value['href'] : undefined;
		if (typeof href !== 'string') return undefined;
		if (!href.startsWith('file:')) {
			const message = 'The URL must be of scheme file:';
			throw this.#environment.nodeError('ERR_INVALID_URL_SCHEME', message, TypeError);
		}
		return href;
	}
}
