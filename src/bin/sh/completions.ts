// What Tab completes: the first word of a command to a command's name, others to files.
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Executor } from '../shell/executor.ts';
import { coreutils } from '../coreutils/coreutils.ts';

export function completions(line: string, shell: Executor): [found: string[], word: string] {
	const word = /(?:\\.|[^\s;|&<>])*$/.exec(line)?.[0] ?? '';
	const before = line.slice(0, line.length - word.length);
	const isCommand = /(^|[;|&(]|\b(?:then|do|else|sudo|exec))\s*$/.test(before);
	const plain = word.replace(/\\(.)/g, '$1');
	const names = isCommand && !plain.includes('/') ? commands(shell, plain) : files(shell, plain);
	return [names.map((name) => name.replace(/[\s'"\\$&;|<>()*?[\]]/g, '\\$&')), word];
}

function commands({ state, builtinNames }: Executor, start: string): string[] {
	const folders = (state.variables.get('PATH') ?? '').split(':').filter((folder) => folder !== '');
	const names = [
		...builtinNames,
		...Object.keys(coreutils),
		...state.aliases.keys(),
		...state.functions.keys(),
		...folders.flatMap(entries),
	];
	return [...new Set(names)].filter((name) => name.startsWith(start) && name !== '[').sort();
}

function files({ state }: Executor, start: string): string[] {
	const home = state.variables.get('HOME') ?? '/';
	const path = start.startsWith('~/') ? home + start.slice(1) : start;
	const folder = path.endsWith('/') || path === '' ? path : dirname(path);
	const name = path.endsWith('/') ? '' : basename(path);
	const shown = start.slice(0, start.length - name.length);
	const full = resolve(state.cwd, folder);
	return entries(full)
		.filter((entry) => entry.startsWith(name) && (name.startsWith('.') || !entry.startsWith('.')))
		.sort()
		.map((entry) => shown + (isFolder(resolve(full, entry)) ? `${entry}/` : entry));
}

/** Empty for what is no folder. */
function entries(folder: string): string[] {
	return isFolder(folder) ? readdirSync(folder) : [];
}

function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
