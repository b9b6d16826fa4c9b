// Tells git who commits, for all lessons of this container; the browser keeps it for the next one.
import type { Git } from './git.svelte.ts';
import type { Identity } from './identity.ts';

export async function setIdentity(git: Git, identity: Identity): Promise<void> {
	const { name, email } = identity;
	if (!(await git.run(['config', '--global', 'user.name', name]))) return;
	if (!(await git.run(['config', '--global', 'user.email', email]))) return;
	git.keepIdentity(identity);
	git.askWho(false);
}
