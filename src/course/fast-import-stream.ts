// A history as the input of `git fast-import`: https://git-scm.com/docs/git-fast-import
import type { History, HistoryCommit, Person } from './history.ts';
import type { FileContents } from './pack.ts';

const encoder = new TextEncoder();

export function fastImportStream({ commits }: History): Uint8Array<ArrayBuffer> {
	const marks = new Map(commits.map(({ id }, at) => [id, at + 1]));
	const parts = commits.flatMap((commit) => [
		...commitParts(commit, (id) => `:${marks.get(id)}`),
		...tagParts(commit, `:${marks.get(commit.id)}`),
	]);
	return joined(parts);
}

type Part = string | Uint8Array;

function commitParts(commit: HistoryCommit, mark: (id: string) => string): Part[] {
	const { branch, parents, changes, remove, message } = commit;
	const who = signature(commit.author, commit.time);
	const [first, ...others] = parents.map(mark);
	return [
		`commit refs/heads/${branch}\nmark ${mark(commit.id)}\n`,
		`author ${who}\ncommitter ${who}\n`,
		...data(encoder.encode(`${message}\n`)),
		first === undefined ? '' : `from ${first}\n`,
		...others.map((other) => `merge ${other}\n`),
		...remove.map((path) => `D ${path}\n`),
		...Object.entries(changes).flatMap(([path, contents]) => [
			`M 100644 inline ${path}\n`,
			...data(bytesOf(contents)),
		]),
		'\n',
	];
}

function tagParts({ tags, author, time }: HistoryCommit, from: string): Part[] {
	return Object.entries(tags).flatMap(([name, message]) =>
		message === null
			? [`reset refs/tags/${name}\nfrom ${from}\n\n`]
			: [
					`tag ${name}\nfrom ${from}\ntagger ${signature(author, time)}\n`,
					...data(encoder.encode(`${message}\n`)),
				],
	);
}

function signature({ name, email }: Person, time: number): string {
	return `${name} <${email}> ${time} +0000`;
}

function data(bytes: Uint8Array): Part[] {
	return [`data ${bytes.length}\n`, bytes, '\n'];
}

function bytesOf(contents: FileContents): Uint8Array {
	if (typeof contents === 'string') return encoder.encode(contents);
	return Uint8Array.from(atob(contents.base64), (letter: string) => letter.charCodeAt(0));
}

function joined(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
	const chunks = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
	const all = new Uint8Array(chunks.reduce((total, { length }) => total + length, 0));
	let at = 0;
	for (const chunk of chunks) {
		all.set(chunk, at);
		at += chunk.length;
	}
	return all;
}
