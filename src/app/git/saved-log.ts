// The history of a repository that is kept in the browser, without a container: its commits, newest first. Reads loose
// objects, which is how the container's git writes them (gitformat-loose-object, git-cat-file(1)); at a commit that
// lies in a pack the log ends.
import type { FileMap } from '../work/kept-work.ts';
import type { GitCommit } from './git-commit.ts';

export async function savedLog(files: FileMap, most: number): Promise<GitCommit[]> {
	const head = headOf(files);
	const open = head === undefined ? [] : [head];
	const seen = new Set(open);
	const read = await Promise.all(open.map((oid) => readCommit(files, oid)));
	const waiting = read.filter((commit) => commit !== undefined);
	const log: GitCommit[] = [];
	while (log.length < most) {
		waiting.sort((one, other) => other.time - one.time);
		const next = waiting.shift();
		if (!next) break;
		log.push(next);
		for (const parent of next.parents) {
			if (seen.has(parent)) continue;
			seen.add(parent);
			const commit = await readCommit(files, parent);
			if (commit) waiting.push(commit);
		}
	}
	return log;
}

function headOf(files: FileMap): string | undefined {
	const head = textOf(files, '.git/HEAD')?.trim();
	const [, ref] = /^ref: (.+)$/.exec(head ?? '') ?? [];
	if (ref === undefined) return head;
	const loose = textOf(files, `.git/${ref}`)?.trim();
	if (loose !== undefined) return loose;
	const packed = textOf(files, '.git/packed-refs')?.split('\n') ?? [];
	return packed.find((line) => line.endsWith(` ${ref}`))?.slice(0, 40);
}

async function readCommit(files: FileMap, oid: string): Promise<GitCommit | undefined> {
	const contents = files.get(`.git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`);
	if (contents === undefined || typeof contents === 'string') return undefined;
	const object = await inflate(contents);
	const [header = '', text = ''] = object.split('\0', 2);
	const blank = text.indexOf('\n\n');
	if (!header.startsWith('commit ') || blank === -1) return undefined;
	const lines = text.slice(0, blank).split('\n');
	const author = lines.find((line) => line.startsWith('author ')) ?? '';
	const [, name = '', email = '', seconds = '0'] = /^author (.*?) ?<(.*)> (\d+)/.exec(author) ?? [];
	return {
		oid,
		parents: lines.flatMap((line) => (line.startsWith('parent ') ? [line.slice(7)] : [])),
		author: name,
		email,
		time: Number(seconds) * 1000,
		refs: [],
		subject: text.slice(blank + 2).split('\n', 1)[0] ?? '',
	};
}

async function inflate(bytes: Uint8Array): Promise<string> {
	const stream = new Blob([new Uint8Array(bytes)]).stream();
	return new Response(stream.pipeThrough(new DecompressionStream('deflate'))).text();
}

function textOf(files: FileMap, path: string): string | undefined {
	const contents = files.get(path);
	if (contents === undefined || typeof contents === 'string') return contents;
	return new TextDecoder().decode(contents);
}
