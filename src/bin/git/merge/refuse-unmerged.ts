// What git says where conflicts must be resolved first.
import type { Repository } from '../repository.ts';
import { print } from '../text/print.ts';

/** @returns git's exit code */
export function refuseUnmerged(repository: Repository, complaint: string): number {
	const lines = [
		`error: ${complaint}`,
		"hint: Fix them up in the work tree, and then use 'git add/rm <file>'",
		'hint: as appropriate to mark resolution and make a commit.',
		'fatal: Exiting because of an unresolved conflict.',
	];
	process.stderr.write(`${lines.join('\n')}\n`);
	print(...[...repository.index.conflicts().keys()].map((path) => `U\t${repository.shown(path)}`));
	return 128;
}
