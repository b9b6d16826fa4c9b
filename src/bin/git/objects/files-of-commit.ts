// All files of a commit's tree.
import git from 'isomorphic-git';
import type { Repository } from '../repository.ts';

export interface TreeFile {
	oid: string;
	/** As git writes it: `100644`, `100755`, `120000`. */
	mode: string;
}

/** Path -> file, in the order of git's trees. @param ref a commit's id; undefined for the empty tree */
export async function filesOfCommit(
	repository: Repository,
	ref: string | undefined,
): Promise<Map<string, TreeFile>> {
	const files = new Map<string, TreeFile>();
	if (ref) await collect(repository, ref, '', files);
	return files;
}

async function collect(
	repository: Repository,
	oid: string,
	prefix: string,
	files: Map<string, TreeFile>,
): Promise<void> {
	const { tree } = await git.readTree({ ...repository.base, oid });
	for (const entry of tree) {
		const path = `${prefix}${entry.path}`;
		if (entry.type === 'tree') await collect(repository, entry.oid, `${path}/`, files);
		else files.set(path, { oid: entry.oid, mode: entry.mode.padStart(6, '0') });
	}
}
