// Another repository that history comes from: a folder, a bundle, or a server.
import type { Repository } from '../repository.ts';

export interface Source {
	/** As it is shown: without `.git` at the end. */
	shown: string;
	/** Full name -> id: branches and tags. */
	refs: Map<string, string>;
	/** The branch that HEAD stands for, as a full name. */
	head: string | undefined;
	/** Brings the objects behind some ids. */
	bring(repository: Repository, wants: readonly string[]): Promise<void>;
}
