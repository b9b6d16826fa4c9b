// Stands for src/node_task_runner.cc: `node --run NAME` runs a script of the nearest package.json by the shell.
import { SyncProcess } from '../processes/sync-process.ts';
import type { ProcessEnvironment } from './process-environment.ts';

interface Package {
	path: string;
	text: string;
}

const failure = 1;
/** Characters that make a shell see more than one word. */
const special = /[[\]\t\n\r "#$&'()*;<>?\\`|~]/;

/** Ends the process. `args`: what the command line has behind `--`. */
export function runTask(
	environment: ProcessEnvironment,
	name: string,
	args: readonly string[],
): never {
	const found = findPackage(environment);
	if (!found) {
		return fail(environment, `Can't find package.json for directory ${environment.cwd}\n`);
	}
	const command = commandOf(environment, found, name);
	const folder = found.path.slice(0, found.path.lastIndexOf('/')) || '/';
	const { status } = new SyncProcess(environment, {
		file: '/bin/sh',
		args: ['/bin/sh', '-c', [command, ...args.map(quoted)].join(' ')],
		cwd: folder,
		envPairs: variables(environment, found.path, name),
		detached: false,
		stdio: [0, 1, 2].map((fd) => ({ type: 'inherit', fd })),
	}).run();
	// Whatever the script's own code was.
	return environment.exit(status ? failure : 0);
}

function commandOf(environment: ProcessEnvironment, { path, text }: Package, name: string): string {
	const content = parsed(environment, path, text);
	if (typeof content !== 'object' || content === null || Array.isArray(content)) {
		return fail(environment, `Root value unexpected not an object for ${path}\n\n`);
	}
	const { scripts } = content as { scripts?: unknown };
	if (typeof scripts !== 'object' || scripts === null || Array.isArray(scripts)) {
		return fail(environment, `Can't find "scripts" field in ${path}\n`);
	}
	if (!Object.hasOwn(scripts, name)) {
		const list = Object.entries(scripts)
			.filter(([, script]) => typeof script === 'string')
			.map(([key, script]) => `  ${key}: ${script}\n`);
		const missing = `Missing script: "${name}" for ${path}\n\n`;
		return fail(environment, `${missing}Available scripts are:\n${list.join('')}`);
	}
	const command = (scripts as Record<string, unknown>)[name];
	if (typeof command === 'string') return command;
	return fail(environment, `Script "${name}" is unexpectedly not a string for ${path}\n\n`);
}

function parsed(environment: ProcessEnvironment, path: string, text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return fail(environment, `Can't parse ${path}\n`);
	}
}

/** Of the working directory or the nearest folder above it. */
function findPackage(environment: ProcessEnvironment): Package | undefined {
	for (const folder of foldersUp(environment.cwd)) {
		const path = `${folder}/package.json`;
		const { errno, result } = environment.wait('readFile', [path]);
		if (errno >= 0) return { path, text: new environment.browser.TextDecoder().decode(result) };
	}
	return undefined;
}

function variables(environment: ProcessEnvironment, path: string, name: string): string[] {
	const folders = foldersUp(environment.cwd)
		.map((folder) => `${folder}/node_modules/.bin`)
		.filter((folder) => environment.wait('stat', [folder, true]).errno >= 0);
	const env: Record<string, string> = {
		...environment.variables,
		PATH: [...folders, environment.variables['PATH'] ?? ''].join(':'),
		NODE_RUN_SCRIPT_NAME: name,
		NODE_RUN_PACKAGE_JSON_PATH: path,
	};
	return Object.entries(env).map(([key, value]) => `${key}=${value}`);
}

/** `/a/b`, `/a`, and the root as nothing. */
function foldersUp(start: string): string[] {
	const parts = start.split('/').filter((part) => part !== '');
	return Array.from({ length: parts.length + 1 }, (_, i) =>
		['', ...parts.slice(0, parts.length - i)].join('/'),
	);
}

/** EscapeShell. */
function quoted(word: string): string {
	if (word !== '' && !special.test(word)) return word;
	return `'${word.replaceAll("'", "'\\''")}'`;
}

function fail(environment: ProcessEnvironment, message: string): never {
	environment.writeError(message);
	return environment.exit(failure);
}
