// Pathname expansion: the files whose names match a pattern, sorted.
import { lstatSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { resolve } from 'node:path';
import { globSource } from './glob-source.ts';

/** Empty when nothing matches. Names starting with a dot want a dot in the pattern. */
export function globFiles(pattern: string, cwd: string): string[] {
	const absolute = pattern.startsWith('/');
	const parts = pattern.split('/').filter((part) => part !== '');
	let found = [absolute ? '/' : ''];
	parts.forEach((part, i) => {
		const last = i === parts.length - 1;
		found = found.flatMap((folder) => step(folder, part, cwd, !last || pattern.endsWith('/')));
	});
	return pattern.endsWith('/') ? found.map((path) => `${path}/`) : found;
}

function step(folder: string, part: string, cwd: string, wantsFolder: boolean): string[] {
	const join = (name: string): string =>
		folder === '' || folder.endsWith('/') ? folder + name : `${folder}/${name}`;
	if (!/[*?[]/.test(part.replace(/\\./g, ''))) {
		const path = join(part.replace(/\\(.)/g, '$1'));
		return lstatSync(resolve(cwd, path), { throwIfNoEntry: false }) ? [path] : [];
	}
	const matches = new RegExp(`^${globSource(part)}$`, 'u');
	const hidden = part.startsWith('.') || part.startsWith('\\.');
	return entries(resolve(cwd, folder === '' ? '.' : folder), wantsFolder)
		.filter((name) => (hidden || !name.startsWith('.')) && matches.test(name))
		.sort()
		.map(join);
}

/** A folder that cannot be read matches nothing. */
function entries(folder: string, wantsFolder: boolean): string[] {
	if (!lstatSync(folder, { throwIfNoEntry: false })) return [];
	try {
		return readdirSync(folder, { withFileTypes: true })
			.filter((entry) => !wantsFolder || entry.isDirectory() || leadsToFolder(entry))
			.map((entry) => entry.name);
	} catch (error) {
		if (error instanceof Error && 'code' in error && isUnreadable(error.code)) return [];
		throw error;
	}
}

function leadsToFolder(entry: Dirent): boolean {
	if (!entry.isSymbolicLink()) return false;
	const path = resolve(entry.parentPath, entry.name);
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isUnreadable(code: unknown): boolean {
	return code === 'ENOTDIR' || code === 'EACCES' || code === 'ENOENT';
}
