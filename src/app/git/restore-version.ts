// Brings a file back as a commit has it; what was there can be brought back in turn.
import type { Git } from './git.svelte.ts';

export function restoreVersion(git: Git, oid: string, path: string): Promise<void> {
	const restore = (): Promise<unknown> => git.run(['restore', `--source=${oid}`, '--', path]);
	return git.runUndoably(`Restored ${path} from ${oid.slice(0, 7)}`, [path], restore);
}
