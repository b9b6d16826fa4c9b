// git fast-export [--all] [<ref>...]: a whole history as one stream.
import type { Command } from '../command.ts';
import { FastExporter } from '../fast/fast-exporter.ts';
import { GitError } from '../git-error.ts';
import type { Commit } from '../objects/git-object.ts';
import { parseTag } from '../objects/parse-tag.ts';
import { options } from '../options.ts';
import type { Repository } from '../repository.ts';

const USAGE = 'git fast-export [--all] [<ref>...]';

export const fastExport: Command = {
	usage: USAGE,
	run(repository, args) {
		const { flags, words } = options(
			args,
			{
				all: { type: 'boolean' },
				'signed-tags': { type: 'string' },
				'tag-of-filtered-object': { type: 'string' },
				reencode: { type: 'string' },
			},
			USAGE,
		);
		const refs = flags.all ? repository.refs.list() : named(repository, words);
		const exporter = new FastExporter(repository, (chunk) => process.stdout.write(chunk));
		exporter.run(refs, sources(repository, refs));
		return Promise.resolve(0);
	},
};

function named({ refs }: Repository, words: readonly string[]): Map<string, string> {
	const known = refs.list();
	return new Map(
		words.map((word) => {
			const full = word === 'HEAD' ? refs.target('HEAD') : undefined;
			const name = [
				full,
				word,
				`refs/tags/${word}`,
				`refs/heads/${word}`,
				`refs/remotes/${word}`,
			].find((candidate) => candidate !== undefined && known.has(candidate));
			if (name === undefined) throw new GitError(`ambiguous argument '${word}': unknown revision`);
			return [name, known.get(name) ?? ''];
		}),
	);
}

/** Commits, parents first, each under the ref by which it was first reached. */
function sources(
	{ objects }: Repository,
	refs: ReadonlyMap<string, string>,
): { commit: Commit; ref: string }[] {
	const found = new Map<string, { commit: Commit; ref: string }>();
	const queue: { commit: Commit; ref: string }[] = [];
	const push = (oid: string, ref: string): void => {
		if (found.has(oid)) return;
		const entry = { commit: objects.commit(oid), ref };
		found.set(oid, entry);
		const time = entry.commit.committer.timestamp;
		const at = queue.findIndex((other) => other.commit.committer.timestamp < time);
		queue.splice(at === -1 ? queue.length : at, 0, entry);
	};
	for (const [ref, oid] of refs) {
		let object = objects.read(oid);
		let id = oid;
		while (object.type === 'tag') {
			id = parseTag(object.bytes).object;
			object = objects.read(id);
		}
		if (object.type === 'commit') push(id, ref);
	}
	for (let next = queue.shift(); next; next = queue.shift())
		for (const parent of next.commit.parents) push(parent, next.ref);
	return parentsFirst([...found.values()]);
}

/** Git's --topo-order, backwards. */
function parentsFirst<T extends { commit: Commit }>(entries: readonly T[]): T[] {
	const known = new Map(entries.map((entry) => [entry.commit.oid, entry]));
	const children = new Map<string, number>();
	for (const { commit } of entries)
		for (const parent of commit.parents) children.set(parent, (children.get(parent) ?? 0) + 1);
	const ready = entries.filter(({ commit }) => !children.has(commit.oid)).reverse();
	const ordered: T[] = [];
	for (let next = ready.pop(); next; next = ready.pop()) {
		ordered.push(next);
		for (const oid of next.commit.parents) {
			const left = (children.get(oid) ?? 0) - 1;
			children.set(oid, left);
			const parent = known.get(oid);
			if (left === 0 && parent) ready.push(parent);
		}
	}
	return ordered.reverse();
}
