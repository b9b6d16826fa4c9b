// git cat-file (-t | -s | -e | -p | <type>) <object>
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import type { ObjectType } from '../objects/git-object.ts';
import { options } from '../options.ts';
import { peel } from '../revisions/peel.ts';
import { resolveRevision } from '../revisions/resolve-revision.ts';
import { print } from '../text/print.ts';
import { quotePath } from '../text/quote-path.ts';

const USAGE = 'git cat-file (-t | -s | -e | -p | <type>) <object>';

export const catFile: Command = {
	usage: USAGE,
	run(repository, args) {
		const { flags, words } = options(
			args,
			{
				t: { type: 'boolean', short: 't' },
				s: { type: 'boolean', short: 's' },
				e: { type: 'boolean', short: 'e' },
				p: { type: 'boolean', short: 'p' },
			},
			USAGE,
		);
		const { objects } = repository;
		const wanted = words.length === 2 ? words[0] : undefined;
		const word = words.at(-1);
		if (word === undefined) throw new GitError(`usage: ${USAGE}`, { code: 129, prefix: '' });
		const oid = resolveRevision(repository, word);
		const object = oid === undefined ? undefined : objects.find(oid);
		if (flags.e && oid !== undefined) return Promise.resolve(object ? 0 : 1);
		if (oid === undefined || !object) throw new GitError(`Not a valid object name ${word}`);
		if (flags.t) print(object.type);
		else if (flags.s) print(String(object.bytes.length));
		else if (flags.p && object.type === 'tree') {
			print(
				...objects.tree(oid).map(({ mode, name, oid: id }) => {
					const type = mode === '040000' ? 'tree' : mode === '160000' ? 'commit' : 'blob';
					return `${mode} ${type} ${id}\t${quotePath(name)}`;
				}),
			);
		} else if (flags.p) process.stdout.write(object.bytes);
		else {
			const type = peel(objects, oid, wanted as ObjectType);
			if (type === undefined) throw new GitError(`git cat-file ${word}: bad file`);
			process.stdout.write(objects.read(type).bytes);
		}
		return Promise.resolve(0);
	},
};
