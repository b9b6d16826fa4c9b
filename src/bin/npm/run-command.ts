// `npm run`, and the commands that are short for a script.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NpmError } from './npm-error.ts';
import { projectFolder } from './project-folder.ts';
import { readPackage, type PackageJson } from './read-package.ts';
import { runScript } from './run-script.ts';

const LIFECYCLE = new Set(['test', 'start', 'stop', 'restart', 'version', 'install', 'publish']);

export interface RunOptions {
	silent: boolean;
	ifPresent: boolean;
}

/** `name` undefined lists the scripts. `command` is what npm_command says. */
export async function runCommand(
	command: string,
	name: string | undefined,
	args: readonly string[],
	{ silent, ifPresent }: RunOptions,
): Promise<number> {
	const folder = projectFolder(process.cwd());
	const project = readPackage(folder);
	if (name === undefined) return list(project);
	const server = name === 'start' && existsSync(join(folder, 'server.js'));
	const fallback = server ? 'node server.js' : name === 'env' ? 'env' : undefined;
	if (project.scripts[name] === undefined && fallback === undefined) {
		if (ifPresent) return 0;
		throw missing(name, Object.keys(project.scripts));
	}
	return runScript({ folder, project, command, name, args, silent, fallback });
}

function list({ name, version, scripts }: PackageJson): number {
	const id = [name, version].filter(Boolean).join('@');
	const lines = (names: string[]): string =>
		names.map((key) => `  ${key}\n    ${scripts[key] ?? ''}\n`).join('');
	const lifecycle = Object.keys(scripts).filter((key) => LIFECYCLE.has(key));
	const others = Object.keys(scripts).filter((key) => !LIFECYCLE.has(key));
	if (lifecycle.length > 0) {
		process.stdout.write(`Lifecycle scripts included in ${id}:\n${lines(lifecycle)}`);
	}
	if (others.length > 0) {
		const title =
			lifecycle.length > 0
				? 'available via `npm run`'
				: `Scripts available in ${id} via \`npm run\``;
		process.stdout.write(`${title}:\n${lines(others)}`);
	}
	return 0;
}

function missing(name: string, names: readonly string[]): NpmError {
	const close = names.filter((other) => distance(name, other) <= Math.max(1, name.length * 0.4));
	const hint =
		close.length === 0
			? []
			: [
					'',
					`Did you mean ${close.length === 1 ? 'this' : 'one of these'}?`,
					...close
						.slice(0, 3)
						.map((other) => `  npm run ${other} # run the "${other}" package script`),
				];
	return new NpmError([
		`Missing script: "${name}"`,
		...hint,
		'',
		'To see a list of scripts, run:',
		'  npm run',
	]);
}

/** Levenshtein's. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
