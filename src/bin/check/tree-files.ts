// All files of a commit: path -> id of the contents.
import type fs from 'node:fs';
import git from 'isomorphic-git';

type Base = { fs: typeof fs; dir: string; cache: object };

export async function treeFiles(base: Base, commit: string): Promise<Map<string, string>> {
	const files = new Map<string, string>();
	const walk = async (oid: string, folder: string): Promise<void> => {
		const { tree } = await git.readTree({ ...base, oid });
		for (const { path, type, oid: of } of tree) {
			if (type === 'tree') await walk(of, `${folder}${path}/`);
			else if (type === 'blob') files.set(`${folder}${path}`, of);
		}
	};
	await walk(commit, '');
	return files;
}
