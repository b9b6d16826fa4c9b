// What one of git's commands is.
import type { Repository } from './repository.ts';

export interface Command {
	/** Lines after `usage: `. */
	usage: string;
	/** True: runs outside a repository as well, and gets none. */
	anywhere?: boolean;
	/** Returns the exit code; 0 if nothing is returned. */
	run(repository: Repository, args: string[]): Promise<number | undefined | void>;
}
