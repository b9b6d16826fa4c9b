// Tells git who commits, here and in every lesson of this container; the browser keeps it for the next one.
import type { Git } from './git.svelte.ts';
import type { Identity } from './identity.ts';

export async function setIdentity(git: Git, identity: Identity): Promise<void> {
	const settings = [
		['user.name', identity.name],
		['user.email', identity.email],
	] as const;
	for (const [name, value] of settings) {
		if (!(await git.run(['config', '--global', name, value]))) return;
		// A lesson's repository may have a learner without a name of its own.
		if (!(await git.run(['config', name, value]))) return;
	}
	git.keepIdentity(identity);
	git.askWho(false);
}
