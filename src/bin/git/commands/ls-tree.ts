// git ls-tree [-r] [-d] [-t] [-l] [-z] [--name-only] <tree> [<path>...]
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import type { TreeEntry } from '../objects/git-object.ts';
import { options } from '../options.ts';
import { peel } from '../revisions/peel.ts';
import { resolveRevision } from '../revisions/resolve-revision.ts';
import { quotePath } from '../text/quote-path.ts';

const USAGE = 'git ls-tree [-d] [-r] [-t] [-l] [-z] [--name-only] <tree-ish> [<path>...]';

export const lsTree: Command = {
	usage: USAGE,
	run(repository, args) {
		const { flags, words, paths } = options(
			args,
			{
				r: { type: 'boolean', short: 'r' },
				d: { type: 'boolean', short: 'd' },
				t: { type: 'boolean', short: 't' },
				long: { type: 'boolean', short: 'l' },
				null: { type: 'boolean', short: 'z' },
				'name-only': { type: 'boolean' },
				'full-tree': { type: 'boolean' },
			},
			USAGE,
		);
		const [word, ...rest] = words;
		if (word === undefined) throw new GitError(`usage: ${USAGE}`, { code: 129, prefix: '' });
		const { objects } = repository;
		const oid = resolveRevision(repository, word);
		if (oid === undefined) throw new GitError(`Not a valid object name ${word}`);
		const root = peel(objects, oid, 'tree');
		if (root === undefined) throw new GitError('not a tree object');
		const specs = [...rest, ...(paths ?? [])].map(
			(path) => repository.inside(path) + (path.endsWith('/') ? '/' : ''),
		);
		const end = flags.null ? '\0' : '\n';
		const lines: string[] = [];
		const show = (entry: TreeEntry, path: string): void => {
			const type = entry.mode === '040000' ? 'tree' : entry.mode === '160000' ? 'commit' : 'blob';
			const size = type === 'blob' ? String(objects.read(entry.oid).bytes.length) : '-';
			const start = flags['name-only']
				? ''
				: `${entry.mode} ${type} ${entry.oid}${flags.long ? ` ${size.padStart(7)}` : ''}\t`;
			lines.push(`${start}${flags.null ? path : quotePath(path)}${end}`);
		};
		const walk = (tree: string, prefix: string): void => {
			for (const entry of objects.tree(tree)) {
				const path = `${prefix}${entry.name}`;
				const folder = entry.mode === '040000';
				const inside =
					specs.length === 0 ||
					specs.some(
						(spec) => path === spec || path.startsWith(spec.endsWith('/') ? spec : `${spec}/`),
					);
				const above = folder && specs.some((spec) => spec.startsWith(`${path}/`));
				if (inside && (folder ? !flags.r || flags.t || flags.d : !flags.d)) show(entry, path);
				if (folder && (above || (flags.r && inside))) walk(entry.oid, `${path}/`);
			}
		};
		walk(root, '');
		process.stdout.write(lines.join(''));
		return Promise.resolve(0);
	},
};
