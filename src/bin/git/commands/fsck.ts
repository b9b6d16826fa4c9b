// git fsck: whether all objects are there and are what their names say.
import type { Command } from '../command.ts';
import { options } from '../options.ts';
import { GitError } from '../git-error.ts';
import { ObjectStore } from '../store/object-store.ts';
import { reachableObjects } from '../store/reachable-objects.ts';
import { print } from '../text/print.ts';

const USAGE = 'git fsck [--full] [--strict] [--no-dangling] [--unreachable]';

export const fsck: Command = {
	usage: USAGE,
	run(repository, args) {
		const { flags } = options(
			args,
			{
				full: { type: 'boolean' },
				strict: { type: 'boolean' },
				'no-dangling': { type: 'boolean' },
				unreachable: { type: 'boolean' },
				'no-progress': { type: 'boolean' },
			},
			USAGE,
		);
		const { refs, objects, index } = repository;
		const names = ['HEAD', ...refs.list().keys()];
		const logged = names.flatMap((name) => refs.log.read(name).map(({ after }) => after));
		const tips = [...names.map((name) => refs.resolve(name) ?? ''), ...logged].filter(
			(oid) => oid !== '' && !/^0+$/.test(oid),
		);
		let code = 0;
		const loose = objects.loose().sort();
		for (const oid of loose) {
			const { type, bytes } = objects.read(oid);
			if (ObjectStore.idOf(type, bytes) === oid) continue;
			process.stderr.write(`error: ${oid}: hash-path mismatch\n`);
			code = 1;
		}
		for (const oid of tips)
			if (!objects.has(oid))
				throw new GitError(`missing object ${oid}`, { prefix: 'error: ', code: 2 });
		const kept = new Set(reachableObjects(objects, tips));
		for (const { oid } of index.entries()) kept.add(oid);
		if (flags['no-dangling'] && !flags.unreachable) return Promise.resolve(code);
		const left = loose.filter((oid) => !kept.has(oid));
		const inner = new Set(
			left.flatMap((oid) => reachableObjects(objects, [oid]).filter((other) => other !== oid)),
		);
		for (const oid of left)
			if (flags.unreachable || !inner.has(oid))
				print(`${flags.unreachable ? 'unreachable' : 'dangling'} ${objects.read(oid).type} ${oid}`);
		return Promise.resolve(code);
	},
};
