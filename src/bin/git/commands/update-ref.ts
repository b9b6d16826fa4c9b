// git update-ref [-m <reason>] (-d <ref> | <ref> <new> [<old>])
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { options } from '../options.ts';
import { resolveRevision } from '../revisions/resolve-revision.ts';

const USAGE = 'git update-ref [-m <reason>] (-d <ref> [<old-oid>] | <ref> <new-oid> [<old-oid>])';

export const updateRef: Command = {
	usage: USAGE,
	run(repository, args) {
		const { flags, values, words } = options(
			args,
			{
				d: { type: 'boolean', short: 'd' },
				message: { type: 'string', short: 'm' },
				'no-deref': { type: 'boolean' },
			},
			USAGE,
		);
		const [ref, ...rest] = words;
		if (ref === undefined) throw new GitError(`usage: ${USAGE}`, { code: 129, prefix: '' });
		const [wanted, old] = flags.d ? [undefined, rest[0]] : rest;
		const { refs } = repository;
		const now = refs.resolve(ref);
		const expected =
			old === undefined ? undefined : /^0*$/.test(old) ? '' : resolveRevision(repository, old);
		if (expected !== undefined && expected !== (now ?? ''))
			throw new GitError(
				`cannot lock ref '${ref}': is at ${now ?? '0'.repeat(40)} but expected ${old}`,
				{ prefix: 'error: ', code: 1 },
			);
		if (flags.d || wanted === undefined) refs.remove(ref);
		else {
			const oid = resolveRevision(repository, wanted);
			if (oid === undefined || !repository.objects.has(oid))
				throw new GitError(`${wanted}: not a valid SHA1`);
			refs.update(ref, oid, values.message ?? '');
		}
		return Promise.resolve(0);
	},
};
