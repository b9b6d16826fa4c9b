// `--abort` of a merge, a cherry-pick or a revert: back to a commit; what was changed locally besides stays.
import type { Repository } from '../repository.ts';
import { putFile } from '../work/put-file.ts';
import { takeFile } from '../work/take-file.ts';
import { updateTree } from '../work/update-tree.ts';

/** `git reset --merge`: what is staged or in conflict is reset, other local changes stay. @param name the commit as typed */
export function giveUp(repository: Repository, commit: string, name: string): void {
	const { index } = repository;
	const target = repository.filesOf(commit);
	for (const path of index.conflicts().keys()) {
		const file = target.get(path);
		if (file) index.put(path, file, putFile(repository, path, file));
		else {
			takeFile(repository, path);
			index.remove(path);
		}
	}
	updateTree(repository, index.files(), target, { verb: 'reset', end: name });
	repository.refs.update('HEAD', commit, `reset: moving to ${name}`);
	index.save();
}
