// Stands for InitializeOncePerProcess (src/node.cc), the part that reads the command line, NODE_OPTIONS and .env
// files, and decides what this process runs.
import type { Facts } from '../facts/facts.ts';
import { parseEnv } from '../values/parse-env.ts';
import { OptionParser } from './option-parser.ts';
import { splitNodeOptions } from './split-node-options.ts';

export interface CommandLine {
	options: Record<string, unknown>;
	/** The interpreter's name, script and arguments. */
	argv: string[];
	execArgv: string[];
	/** Lines for stderr. */
	notes: string[];
	/** The same; then the process ends with code 9. */
	errors: string[];
}

/** `args` with argv[0]; `env` gets what .env files say; `readFile` gives undefined for a missing file. */
export function commandLine(
	facts: Facts['options'],
	args: readonly string[],
	env: Record<string, string>,
	readFile: (path: string) => string | undefined,
): CommandLine {
	const [name = 'node', ...words] = args;
	const values: Record<string, unknown> = { __proto__: null, ...facts.values };
	const fromLine = new OptionParser(facts, { ...values }, false).parse(words);
	const { errors, notes } = loadEnvFiles(fromLine.values, env, readFile);
	fromVariables(values, env);
	const { words: envWords, error } = splitNodeOptions(env['NODE_OPTIONS'] ?? '');
	if (error) errors.push(error);
	// The command line goes over NODE_OPTIONS.
	const fromEnv = new OptionParser(facts, values, true).parse(envWords);
	const { rest, consumed, ...parsed } = new OptionParser(facts, fromEnv.values, false).parse(words);
	errors.push(...fromEnv.errors, ...parsed.errors);
	if (errors.length === 0) errors.push(...contradictions(parsed.values));
	return {
		options: parsed.values,
		argv: [name, ...rest],
		execArgv: consumed,
		notes,
		errors: errors.map((text) => `${name}: ${text}`),
	};
}

/** Variables that stand for options (InitializeNodeWithArgs, src/node.cc). */
function fromVariables(values: Record<string, unknown>, env: Record<string, string>): void {
	const switches = {
		NODE_PENDING_DEPRECATION: '--pending-deprecation',
		NODE_PRESERVE_SYMLINKS: '--preserve-symlinks',
		NODE_PRESERVE_SYMLINKS_MAIN: '--preserve-symlinks-main',
	};
	for (const [name, option] of Object.entries(switches)) {
		if (env[name]?.startsWith('1')) values[option] = true;
	}
	const { NODE_REDIRECT_WARNINGS: path } = env;
	if (path !== undefined && values['--redirect-warnings'] === '') {
		values['--redirect-warnings'] = path;
	}
}

function loadEnvFiles(
	values: Record<string, unknown>,
	env: Record<string, string>,
	readFile: (path: string) => string | undefined,
): Pick<CommandLine, 'errors' | 'notes'> {
	const errors: string[] = [];
	const notes: string[] = [];
	const variables: Record<string, string> = {};
	for (const option of ['--env-file', '--env-file-if-exists']) {
		for (const path of values[option] as string[]) {
			const text = readFile(path);
			if (text !== undefined) Object.assign(variables, parseEnv(text));
			else if (option === '--env-file') errors.push(`${path}: not found`);
			else notes.push(`${path} not found. Continuing without it.`);
		}
	}
	for (const [name, value] of Object.entries(variables)) env[name] ??= value;
	return { errors, notes };
}

/** Options that take one of a few words. */
const choices: Readonly<Record<string, readonly string[]>> = {
	'--unhandled-rejections': ['warn-with-error-codes', 'throw', 'strict', 'warn', 'none'],
	'--trace-require-module': ['all', 'no-node-modules'],
};

/** EnvironmentOptions::CheckOptions (src/node_options.cc), as far as a container has the options. */
function contradictions(values: Record<string, unknown>): string[] {
	const errors: string[] = [];
	const exclusive = (first: string, second: string): void => {
		if (values[first] && values[second]) {
			errors.push(`either ${first} or ${second} can be used, not both`);
		}
	};
	if (values['--check'] && (values['[has_eval_string]'] || values['--interactive'])) {
		errors.push('either --check or --eval can be used, not both');
	}
	const inputType = values['--input-type'];
	const inputTypes = ['', 'commonjs', 'module', 'commonjs-typescript', 'module-typescript'];
	if (!inputTypes.includes(String(inputType))) {
		errors.push(
			'--input-type must be "module","commonjs", "module-typescript" or "commonjs-typescript"',
		);
	}
	for (const [name, allowed] of Object.entries(choices)) {
		const value = values[name];
		if (value && !allowed.includes(String(value))) errors.push(`invalid value for ${name}`);
	}
	if (!['', 'delete', 'throw'].includes(String(values['--disable-proto']))) {
		errors.push('invalid mode passed to --disable-proto');
	}
	if (values['--test']) {
		if ((values['--watch-path'] as string[]).length > 0) {
			errors.push('--watch-path cannot be used in combination with --test');
		}
		exclusive('--test', '--check');
		if (values['[has_eval_string]']) errors.push('either --test or --eval can be used, not both');
		exclusive('--test', '--interactive');
	}
	if (values['--watch']) {
		exclusive('--watch', '--check');
		if (values['[has_eval_string]']) errors.push('either --watch or --eval can be used, not both');
		exclusive('--watch', '--interactive');
	}
	return errors;
}
