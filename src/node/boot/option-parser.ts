// Stands for OptionsParser::Parse (src/node_options-inl.h), which reads node's options off a command line.
import type { Facts, OptionInfo } from '../facts/facts.ts';

export interface ParsedOptions {
	/** Values by option name, with the negation of every boolean under its `--no-` name. */
	values: Record<string, unknown>;
	/** What was read as options, as written. */
	consumed: string[];
	/** Script and its arguments. */
	rest: string[];
	errors: string[];
}

const kNoOp = 0;
const kV8Option = 1;
const kBoolean = 2;
const kInteger = 3;
const kUnsigned = 4;
const kHostPort = 6;
const kStringList = 7;
const allowedInEnvironment = 0;

/** Options that V8 itself knows and that change nothing here. */
const v8Option =
	/^--(no-?)?(max-old-space-size|max-semi-space-size|stack-size|max-lazy|optimize-for-size|trace-(gc|opt|deopt)|allow-natives-syntax|harmony(-[a-z-]+)?|gc-interval|random-seed|single-threaded|turbofan|maglev|sparkplug|lite-mode|use-strict|stack-trace-limit|expose-wasm|wasm-[a-z-]+|experimental-wasm-[a-z-]+|js-[a-z-]+)(=|$)/;

const implications: Readonly<Record<string, readonly (readonly [string, boolean])[]>> = {
	'--eval': [['[has_eval_string]', true]],
	'--print': [],
	'--env-file': [['[has_env_file_string]', true]],
	'--env-file-if-exists': [['[has_env_file_string]', true]],
	'--watch-path': [['--watch', true]],
	'--inspect-brk': [['--inspect', true]],
	'--inspect-wait': [['--inspect', true]],
	'--trace-env-js-stack': [['--trace-env', true]],
	'--experimental-transform-types': [
		['--strip-types', true],
		['--enable-source-maps', true],
	],
	'--test-only': [],
};

/** Two names of one value. */
const legacyNames: Readonly<Record<string, string>> = {
	'--experimental-require-module': '--require-module',
	'--require-module': '--experimental-require-module',
};

export class OptionParser {
	readonly #info: ReadonlyMap<string, OptionInfo>;
	readonly #aliases: ReadonlyMap<string, readonly string[]>;
	readonly #inEnvironment: boolean;
	readonly #result: ParsedOptions;
	#args: string[] = [];

	/** `inEnvironment`: the words come from NODE_OPTIONS, where not everything is allowed. */
	constructor(facts: Facts['options'], values: Record<string, unknown>, inEnvironment: boolean) {
		this.#info = new Map(facts.info);
		this.#aliases = new Map(facts.aliases);
		this.#inEnvironment = inEnvironment;
		this.#result = { values, consumed: [], rest: [], errors: [] };
	}

	parse(args: readonly string[]): ParsedOptions {
		this.#args = [...args];
		const result = this.#result;
		while (result.errors.length === 0) {
			const [arg] = this.#args;
			if (arg === undefined || arg.length <= 1 || !arg.startsWith('-')) break;
			this.#args.shift();
			if (arg === '--') {
				if (this.#inEnvironment) result.errors.push('-- is not allowed in NODE_OPTIONS');
				break;
			}
			this.#option(arg);
		}
		// Aliases put words in front, but what is left at the end was there from the start.
		const read = args.slice(0, args.length - this.#args.length);
		result.consumed = read.at(-1) === '--' ? read.slice(0, -1) : read;
		result.rest = [...this.#args];
		return result;
	}

	#option(arg: string): void {
		const { errors } = this.#result;
		const equals = arg.startsWith('--') ? arg.indexOf('=') : -1;
		let name = equals < 0 ? arg : arg.slice(0, equals);
		const shown = equals < 0 ? name : `${name}=`;
		if (name.startsWith('--')) name = name.replaceAll('_', '-');
		const negated = name.startsWith('--no-');
		if (negated) name = `--${name.slice('--no-'.length)}`;
		name = this.#expand(name, equals >= 0);
		const info = this.#info.get(name);
		if (this.#inEnvironment && info?.envVarSettings !== allowedInEnvironment) {
			if (info || !v8Option.test(arg)) errors.push(`${shown} is not allowed in NODE_OPTIONS`);
			return;
		}
		if (!info) {
			if (!v8Option.test(arg)) errors.push(`bad option: ${arg}`);
			return;
		}
		if (negated && info.type !== kBoolean && info.type !== kV8Option) {
			errors.push(`${shown} is an invalid negation because it is not a boolean option`);
			return;
		}
		const given = equals < 0 ? undefined : arg.slice(equals + 1);
		this.#set(name, shown, info, negated, given);
	}

	/** The name that an alias stands for; further words of its expansion are put before the rest. */
	#expand(first: string, hasValue: boolean): string {
		let name = first;
		for (;;) {
			const next = this.#args[0];
			const expansion =
				this.#aliases.get(name) ??
				(next !== undefined && next !== '' && !next.startsWith('-')
					? this.#aliases.get(`${name} <arg>`)
					: undefined) ??
				(hasValue ? this.#aliases.get(`${name}=`) : undefined);
			if (!expansion) return name;
			const previous = name;
			name = expansion[0] ?? name;
			this.#args.unshift(...expansion.slice(1));
			if (name === previous) return name;
		}
	}

	#set(
		name: string,
		shown: string,
		{ type }: OptionInfo,
		negated: boolean,
		given: string | undefined,
	): void {
		const { values, errors } = this.#result;
		for (const [implied, value] of negated ? [] : (implications[name] ?? [])) {
			this.#setBoolean(implied, value);
		}
		if (type === kNoOp || type === kV8Option) return;
		if (type === kBoolean) {
			this.#setBoolean(name, !negated);
			return;
		}
		let value = given ?? this.#args.shift();
		if (!value || (given === undefined && value.startsWith('-'))) {
			errors.push(`${shown} requires an argument`);
			return;
		}
		if (given === undefined && value.startsWith('\\-')) value = value.slice(1);
		if (type === kInteger || type === kUnsigned) values[name] = Math.trunc(Number(value)) || 0;
		else if (type === kHostPort) values[name] = hostPort(value);
		else if (type === kStringList) values[name] = [...(values[name] as string[]), value];
		else values[name] = value;
	}

	#setBoolean(name: string, value: boolean): void {
		const { values } = this.#result;
		for (const each of [name, legacyNames[name] ?? name]) {
			values[each] = value;
			if (each.startsWith('--')) values[`--no-${each.slice(2)}`] = !value;
		}
	}
}

function hostPort(text: string): { host: string; port: number } {
	const colon = text.lastIndexOf(':');
	const port = Number(text.slice(colon + 1));
	if (colon < 0 && Number.isNaN(port)) return { host: text, port: 9229 };
	return { host: colon < 0 ? '127.0.0.1' : text.slice(0, colon), port };
}
