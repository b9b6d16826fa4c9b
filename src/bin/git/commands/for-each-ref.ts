// git for-each-ref [--format=<format>] [--sort=<key>] [<pattern>...]
import type { Command } from '../command.ts';
import { options } from '../options.ts';
import { headOptions } from '../refs/head-options.ts';
import { matchRefs } from '../refs/match-refs.ts';
import { refFormat } from '../refs/ref-format.ts';

const USAGE =
	'git for-each-ref [--count=<count>] [--sort=<key>] [--format=<format>] [--points-at=<object>] [--merged[=<commit>]] [--contains[=<commit>]] [<pattern>...]';

export const forEachRef: Command = {
	usage: USAGE,
	run(repository, args) {
		const { values, words } = options(
			headOptions(args),
			{
				count: { type: 'string' },
				sort: { type: 'string' },
				format: { type: 'string' },
				'points-at': { type: 'string' },
				merged: { type: 'string' },
				'no-merged': { type: 'string' },
				contains: { type: 'string' },
			},
			USAGE,
		);
		const all = [...repository.refs.list()].map(([name, oid]) => ({ name, oid }));
		const named = all.filter(
			({ name }) => words.length === 0 || words.some((pattern) => fits(name, pattern)),
		);
		const found = matchRefs(repository, named, {
			merged: values.merged,
			noMerged: values['no-merged'],
			contains: values.contains,
			pointsAt: values['points-at'],
			sort: values.sort,
		}).slice(0, values.count === undefined ? Infinity : Number(values.count));
		const format = values.format ?? '%(objectname) %(objecttype)\t%(refname)';
		process.stdout.write(found.map((ref) => `${refFormat(repository, format, ref)}\n`).join(''));
		return Promise.resolve(0);
	},
};

/** A whole name, a beginning up to a slash, or with wildcards. */
function fits(name: string, pattern: string): boolean {
	const clean = pattern.replace(/\/$/, '');
	if (name === clean || name.startsWith(`${clean}/`)) return true;
	if (!/[*?[]/.test(pattern)) return false;
	const source = pattern
		.replaceAll(/[.+^${}()|\\]/g, '\\$&')
		.replaceAll('**', '\0')
		.replaceAll('*', '[^/]*')
		.replaceAll('\0', '.*')
		.replaceAll('?', '[^/]');
	return new RegExp(`^${source}$`).test(name);
}
