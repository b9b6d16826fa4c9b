// Tells the git of a new container who commits, if the learner has said so in this browser before.
import type { WebContainer } from '@webcontainer/api';
import type { Identity } from './identity.ts';

const SCRIPT = 'git config --global user.name "$1" && git config --global user.email "$2"';

export async function introduce(container: WebContainer, { name, email }: Identity): Promise<void> {
	const process = await container.spawn('sh', ['-c', SCRIPT, 'sh', name, email]);
	await process.exit;
}
