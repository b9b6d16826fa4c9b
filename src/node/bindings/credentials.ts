// Stands for src/node_credentials.cc: root of its own container, until the process gives that up.
import { errno as codes } from '#kernel/errno.ts';
import type { BindingFactory } from '../environment.ts';

type Id = number | string;

const EPERM = codes['EPERM'] ?? -1;
const users: Readonly<Record<string, number>> = { root: 0, nobody: 65534 };
const groups: Readonly<Record<string, number>> = { root: 0, nogroup: 65534 };

/** What lib makes ERR_UNKNOWN_CREDENTIAL of. */
const unknownFirst = 1;
const unknownSecond = 2;

function find(names: Readonly<Record<string, number>>, id: Id): number | undefined {
	return typeof id === 'number' ? id : Object.hasOwn(names, id) ? names[id] : undefined;
}

export const credentials: BindingFactory = (environment, base) => {
	const own = { uid: 0, euid: 0, gid: 0, egid: 0, groups: [0] };

	/** Only root takes another identity than it has. */
	const demandRoot = (syscall: string, same = false): void => {
		if (own.euid !== 0 && !same) throw environment.uvException(EPERM, syscall);
	};
	const setter =
		(syscall: string, names: typeof users, kinds: ('uid' | 'euid' | 'gid' | 'egid')[]) =>
		(id: Id): number => {
			const known = find(names, id);
			if (known === undefined) return unknownFirst;
			demandRoot(
				syscall,
				kinds.every((kind) => own[kind] === known),
			);
			for (const kind of kinds) own[kind] = known;
			return 0;
		};
	return {
		...base,
		safeGetenv: (name: string) => environment.process.env[name],
		getTempDir: () => environment.process.env['TMPDIR'] ?? '/tmp',
		getuid: () => own.uid,
		geteuid: () => own.euid,
		getgid: () => own.gid,
		getegid: () => own.egid,
		getgroups: () => [...new Set([...own.groups, own.egid])],
		initgroups(user: Id, group: Id) {
			// A name is taken as it is; only a number is looked up.
			if (typeof user === 'number' && !Object.values(users).includes(user)) return unknownFirst;
			const known = find(groups, group);
			if (known === undefined) return unknownSecond;
			demandRoot('initgroups');
			own.groups = [known];
			return 0;
		},
		setgroups(wanted: Id[]) {
			const ids = wanted.map((id) => find(groups, id));
			const unknown = ids.indexOf(undefined);
			if (unknown >= 0) return unknown + 1;
			demandRoot('setgroups');
			own.groups = ids.filter((id) => id !== undefined);
			return 0;
		},
		setuid: setter('setuid', users, ['uid', 'euid']),
		seteuid: setter('seteuid', users, ['euid']),
		setgid: setter('setgid', groups, ['gid', 'egid']),
		setegid: setter('setegid', groups, ['egid']),
	};
};
