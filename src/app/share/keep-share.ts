// "Keep this": the copy as it is now becomes a branch of the visitor's own repository. Their files and what they have
// checked out stay as they are: git only gets to know more commits.
import { runScript } from '../container/run-script.ts';
import { neighbours } from '../navigation/neighbours.ts';
import { Route } from '../navigation/route.svelte.ts';
import type { Player } from '../player.svelte.ts';
import type { OpenedShare } from './opened-share.ts';

const STREAM = '.slipway/kept';
const COMMIT = `set -e
mkdir -p .slipway
printf '*\\n' > .slipway/.gitignore
if test -e .git; then git switch -q -c "$BRANCH"; else git init -q -b "$BRANCH"; fi
git add -A
test -z "$(git status --porcelain)" || git commit -q -m "Shared work"
git fast-export "$BRANCH" > ${STREAM}
`;
const IMPORT = `set -e
test -e .git || git init -q -b main
git fast-import --quiet < ${STREAM}
rm ${STREAM}
`;
/** In lessons that begin without a name to sign with, too. */
const SIGNED = {
	GIT_AUTHOR_NAME: 'Shared with you',
	GIT_AUTHOR_EMAIL: 'shared@slipway.invalid',
	GIT_COMMITTER_NAME: 'Shared with you',
	GIT_COMMITTER_EMAIL: 'shared@slipway.invalid',
};

/** @throws Error in git's words */
export async function keepShare(player: Player, share: OpenedShare): Promise<void> {
	const { own, pack } = share;
	const lesson = own && player.library.pack && neighbours(player.library.pack, own.id)?.lesson;
	if (!lesson) return;
	const BRANCH = branchName(new Date());
	const copy = await player.place();
	await runScript(copy.container, copy.folder, COMMIT, { ...SIGNED, BRANCH });
	const stream = await copy.container.fs.readFile(`${copy.folder}/${STREAM}`);
	location.hash = Route.address(pack.id, lesson.id);
	await player.openLesson(pack, lesson);
	const { container, folder } = await player.place();
	await container.fs.mkdir(`${folder}/.slipway`, { recursive: true });
	await container.fs.writeFile(`${folder}/${STREAM}`, stream);
	await runScript(container, folder, IMPORT);
	await player.workspace?.keep();
	player.tell(`Kept as the branch ${BRANCH}. Your files are as they were.`);
}

/** As `shared-2026-11-22-1455`. */
function branchName(now: Date): string {
	const [date, time] = new Date(now.getTime() - now.getTimezoneOffset() * 60_000)
		.toISOString()
		.split('T');
	return `shared-${date}-${time?.slice(0, 5).replace(':', '')}`;
}
