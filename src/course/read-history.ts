// history.yaml and the folders of history/ -> the commits, and the files of the branch that is checked out.
import type * as v from 'valibot';
import { fileSet } from './file-set.ts';
import { historySchema } from './history-schema.ts';
import type { History, HistoryCommit } from './history.ts';
import { nearestWord } from './nearest-word.ts';
import type { FileSet } from './pack.ts';
import { PackError } from './pack-error.ts';
import type { PackFiles } from './pack-files.ts';
import { parseYaml } from './parse-yaml.ts';

type Written = v.InferOutput<typeof historySchema>['commits'][number];

interface Read {
	commit: HistoryCommit;
	/** All files of the commit. */
	tree: FileSet;
}

/**
 * @param folder of the lesson
 * @param begin what the first commit begins with: where the lesson before ended
 */
export function readHistory(
	files: PackFiles,
	folder: string,
	begin: FileSet,
): { history: History; tree: FileSet } | undefined {
	const file = `${folder}/history.yaml`;
	if (!files.has(file)) return undefined;
	const text = files.text(file);
	const { head, identity, commits } = parseYaml(historySchema, text, file);
	const read = new Map<string, Read>();
	const tips = new Map<string, string>();
	let branch = head;
	for (const written of commits) {
		const problem = (message: string, suggestion?: string): PackError =>
			new PackError(file, message, { line: lineOf(text, written.id), suggestion });
		branch = written.branch ?? branch;
		const parents = written.parents ?? [tips.get(branch)].filter((id) => id !== undefined);
		checkPlace(written, branch, parents, read, problem);
		const changes = fileSet(files, `${folder}/history/${written.id}`);
		const first = read.get(parents[0] ?? '');
		const added = first ? changes : { ...begin, ...changes };
		read.set(written.id, {
			commit: commitOf(written, branch, parents, added),
			tree: treeAfter(written, { ...first?.tree, ...added }, problem),
		});
		tips.set(branch, written.id);
	}
	checkFolders(files, folder, [...read.keys()]);
	const tip = read.get(tips.get(head) ?? '');
	if (!tip) throw new PackError(file, `\`head\` is ${head}, a branch that has no commit.`);
	const history = {
		head,
		identity: identity === 'learner',
		commits: [...read.values()].map(({ commit }) => commit),
	};
	return { history, tree: tip.tree };
}

type Problem = (message: string, suggestion?: string) => PackError;

function checkPlace(
	{ id, parents: written }: Written,
	branch: string,
	parents: readonly string[],
	known: ReadonlyMap<string, Read>,
	problem: Problem,
): void {
	if (known.has(id)) throw problem(`two commits have the id \`${id}\`.`);
	if (known.size > 0 && parents.length === 0) {
		throw problem(
			`\`${id}\` is the first commit of ${branch} and names no \`parents\`.`,
			`Write from which commit the branch starts: parents: [${[...known.keys()].at(-1)}].`,
		);
	}
	for (const parent of written ?? []) {
		if (known.has(parent)) continue;
		const near = nearestWord(parent, [...known.keys()]);
		const suggestion = near ? `Did you mean \`${near}\`?` : 'A parent stands further up.';
		throw problem(`\`${id}\` has the parent \`${parent}\`, which is not there yet.`, suggestion);
	}
}

function commitOf(
	{ id, author, date, message, remove, tags }: Written,
	branch: string,
	parents: string[],
	changes: FileSet,
): HistoryCommit {
	const [, name = '', email = ''] = /^(.+) <(.+)>$/.exec(author) ?? [];
	const time = Date.parse(date) / 1000;
	return {
		id,
		branch,
		parents,
		author: { name, email },
		time,
		message: message.trim(),
		changes,
		remove,
		tags,
	};
}

function treeAfter({ remove }: Written, tree: FileSet, problem: Problem): FileSet {
	for (const path of remove) {
		if (!(path in tree)) throw problem(`\`remove\` names ${path}, which is not there.`);
		delete tree[path];
	}
	return tree;
}

/** A folder that no commit names is a typing mistake. */
function checkFolders(files: PackFiles, folder: string, ids: readonly string[]): void {
	for (const name of files.folders(`${folder}/history`)) {
		if (ids.includes(name)) continue;
		const near = nearestWord(name, ids);
		throw new PackError(`${folder}/history/${name}`, 'no commit of history.yaml has this id.', {
			suggestion: near ? `Did you mean \`${near}\`?` : undefined,
		});
	}
}

function lineOf(text: string, id: string): number | undefined {
	const at = text.split('\n').findIndex((line) => /^\s*-?\s*id:\s*(\S+)/.exec(line)?.[1] === id);
	return at === -1 ? undefined : at + 1;
}
