// The lines of a commit in a fast-import stream that change files: M, D, C, R, deleteall.
import { GitError } from '../git-error.ts';
import { unquotePath } from '../text/unquote-path.ts';
import { filesOfTree } from '../store/files-of-tree.ts';
import type { FastBranch } from './fast-branch.ts';
import type { FastImporter } from './fast-importer.ts';

const MODES: Readonly<Record<string, string>> = {
	'644': '100644',
	'100644': '100644',
	'755': '100755',
	'100755': '100755',
	'120000': '120000',
	'160000': '160000',
	'040000': '040000',
};

/** Reads up to the first line that is none of them. */
export async function changeFiles(importer: FastImporter, branch: FastBranch): Promise<void> {
	for (;;) {
		const line = await importer.input.line();
		if (line === undefined) return;
		if (line.startsWith('M ')) await modify(importer, branch, line.slice(2));
		else if (line.startsWith('D ')) branch.remove(wholePath(line.slice(2)));
		else if (line.startsWith('C ')) copy(branch, line.slice(2), false);
		else if (line.startsWith('R ')) copy(branch, line.slice(2), true);
		else if (line === 'deleteall') branch.files.clear();
		else {
			if (line !== '') importer.input.unread(line);
			return;
		}
	}
}

async function modify(importer: FastImporter, branch: FastBranch, text: string): Promise<void> {
	const [word = '', dataref = '', ...rest] = text.split(' ');
	const mode = MODES[word];
	if (mode === undefined) throw new GitError(`Corrupt mode: M ${text}`);
	const path = wholePath(rest.join(' '));
	const { objects } = importer.repository;
	if (dataref === 'inline') {
		const oid = objects.write('blob', await importer.data());
		importer.counts.blob++;
		branch.put(path, { mode, oid });
		return;
	}
	const oid = dataref.startsWith(':') ? importer.marks.get(dataref) : dataref;
	if (oid === undefined) throw new GitError(`mark ${dataref} not declared`);
	if (!/^[0-9a-f]{40}$/.test(oid)) throw new GitError(`Invalid dataref: M ${text}`);
	if (mode === '160000') {
		branch.put(path, { mode, oid });
		return;
	}
	const { type } = objects.read(oid);
	const wanted = mode === '040000' ? 'tree' : 'blob';
	if (type !== wanted) throw new GitError(`Not a ${wanted} (actually a ${type}): M ${text}`);
	if (wanted === 'blob') branch.put(path, { mode, oid });
	else {
		branch.remove(path);
		for (const [name, file] of filesOfTree(objects, oid))
			branch.put(path === '' ? name : `${path}/${name}`, file);
	}
}

function copy(branch: FastBranch, text: string, move: boolean): void {
	const quoted = text.startsWith('"') ? unquotePath(text) : undefined;
	const space = text.indexOf(' ');
	const from = quoted?.path ?? text.slice(0, space);
	const rest = quoted?.rest ?? (space === -1 ? '' : text.slice(space));
	if (!rest.startsWith(' ')) throw new GitError(`Missing space after source: ${text}`);
	const moved = new Map(branch.files);
	branch.copy(from, wholePath(rest.slice(1)));
	if (!move) return;
	for (const path of moved.keys())
		if (path === from || path.startsWith(`${from}/`)) branch.files.delete(path);
}

function wholePath(text: string): string {
	if (!text.startsWith('"')) return text;
	const read = unquotePath(text);
	if (!read || read.rest !== '') throw new GitError(`Garbage after path in: ${text}`);
	return read.path;
}
