// How a lesson's repository is made, the same in the container and in a proof: files to write into the workspace and
// one command to run there. It does nothing where a repository is already.
import { fastImportStream } from './fast-import-stream.ts';
import type { History } from './history.ts';

export interface RepositoryBegin {
	/** Relative to the workspace. */
	files: Record<string, string | Uint8Array<ArrayBuffer>>;
	command: [program: string, ...args: string[]];
}

const STREAM = '.slipway/history';
const SCRIPT = '.slipway/begin.sh';
/** Who commits in lessons that are not about that. Never somebody's address: RFC 2606 reserves `.invalid`. */
const IDENTITY = ['Learner', 'learner@slipway.invalid'] as const;

export function repositoryBegin(history: History): RepositoryBegin {
	return {
		files: {
			[STREAM]: fastImportStream(history),
			[SCRIPT]: script(history),
			// The repository knows nothing of it, this file included.
			'.slipway/.gitignore': '*\n',
		},
		command: ['sh', SCRIPT],
	};
}

/** Made beside and moved at the end: whoever looks meets no half repository. */
function script({ head, identity }: History): string {
	const [name, email] = IDENTITY;
	const user = `[user]\\n\\tname = ${name}\\n\\temail = ${email}\\n`;
	return `test -e .git && exit 0
set -e
new=.slipway/new-$$
git init -q -b ${head} $new
git -C $new fast-import --quiet < ${STREAM}
git -C $new reset -q
${identity ? `test -e ~/.gitconfig || printf '${user}' >> $new/.git/config` : ': the learner says who commits'}
test -e .git || mv $new/.git .git
rm -rf $new ${STREAM} ${SCRIPT}
`;
}
