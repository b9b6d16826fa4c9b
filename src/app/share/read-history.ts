// The repository of the open lesson, as a stream that makes the same commits elsewhere.
import { runScript } from '../container/run-script.ts';
import type { Player } from '../player.svelte.ts';
import type { SharedHistory } from './shared-history.ts';

const SCRIPT = `set -e
mkdir -p .slipway
git fast-export --all > .slipway/shared
git branch --show-current
`;

/** @throws Error in git's words */
export async function readHistory(player: Player): Promise<SharedHistory> {
	const { container, folder } = await player.place();
	const branch = (await runScript(container, folder, SCRIPT)).trim();
	const stream = await container.fs.readFile(`${folder}/.slipway/shared`);
	// A commit that is checked out itself has no branch's name.
	return { branch: branch === '' ? 'main' : branch, stream };
}
