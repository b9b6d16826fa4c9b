// git hash-object [-w] [-t <type>] (--stdin | <file>...)
import fs from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import type { ObjectType } from '../objects/git-object.ts';
import { options } from '../options.ts';
import { ObjectStore } from '../store/object-store.ts';
import { print } from '../text/print.ts';

const USAGE = 'git hash-object [-t <type>] [-w] [--stdin] [--] <file>...';

export const hashObject: Command = {
	usage: USAGE,
	anywhere: true,
	run(repository, args) {
		const { flags, values, words, paths } = options(
			args,
			{
				t: { type: 'string', short: 't' },
				w: { type: 'boolean', short: 'w' },
				stdin: { type: 'boolean' },
			},
			USAGE,
		);
		const type = (values.t ?? 'blob') as ObjectType;
		const contents = flags.stdin ? [fs.readFileSync(0)] : [];
		for (const word of [...words, ...(paths ?? [])]) {
			const file = resolve(repository.cwd, word);
			if (!fs.existsSync(file))
				throw new GitError(`could not open '${word}' for reading: No such file or directory`);
			contents.push(fs.readFileSync(file));
		}
		for (const bytes of contents)
			print(flags.w ? repository.objects.write(type, bytes) : ObjectStore.idOf(type, bytes));
		return Promise.resolve(0);
	},
};
