// `repo()`: the learner's repository. What reads it is a file of its own, loaded by those lessons alone that ask.
import type { LearnerRepository } from './learner-repository.ts';

type Loaded = typeof import('./learner-repository.ts');

/** Throws a CheckError if the workspace is no repository. */
export async function repo(): Promise<LearnerRepository> {
	const address = new URL('./repository.mjs', import.meta.url).href;
	const { LearnerRepository: Repository } = (await import(address)) as Loaded;
	return Repository.open(process.cwd());
}
