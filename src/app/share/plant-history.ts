// Makes the repository that came with shared files, unless the copy has one already. Beside first, then moved: whoever
// looks meets no half repository.
import type { WebContainer } from '@webcontainer/api';
import { runScript } from '../container/run-script.ts';
import type { SharedHistory } from './shared-history.ts';

const STREAM = '.slipway/shared';
const SCRIPT = `set -e
test -e .git && exit 0
rm -rf .slipway/repository
git init -q -b "$BRANCH" .slipway/repository
git -C .slipway/repository fast-import --quiet < ${STREAM}
mv .slipway/repository/.git .git
rm -rf .slipway/repository ${STREAM}
git reset -q
`;

export async function plantHistory(
	container: WebContainer,
	folder: string,
	{ branch, stream }: SharedHistory,
): Promise<void> {
	await container.fs.mkdir(`${folder}/.slipway`, { recursive: true });
	await container.fs.writeFile(`${folder}/${STREAM}`, stream);
	await container.fs.writeFile(`${folder}/.slipway/.gitignore`, '*\n');
	await runScript(container, folder, SCRIPT, { BRANCH: branch });
}
