// Local changes that were carried along to another branch, as git lists them.
import type { Repository } from '../repository.ts';
import { print } from '../text/print.ts';
import { workState } from './work-state.ts';

export async function printCarried(repository: Repository): Promise<void> {
	const { staged, unstaged } = await workState(repository);
	for (const [path, change] of new Map([...unstaged, ...staged])) print(`${change}\t${path}`);
}
