// Stands for src/node_credentials.cc: one user, root of its own container.
import type { BindingFactory } from '../environment.ts';

const unknownCredential = 1;

export const credentials: BindingFactory = (environment, base) => {
	const zero = (): number => 0;
	/** 0 done, 1 unknown: only root exists. */
	const setId = (id: number | string): number =>
		id === 0 || id === 'root' ? 0 : unknownCredential;
	return {
		...base,
		safeGetenv: (name: string) => environment.process.env[name],
		getTempDir: () => environment.process.env['TMPDIR'] ?? '/tmp',
		getuid: zero,
		geteuid: zero,
		getgid: zero,
		getegid: zero,
		getgroups: () => [0],
		initgroups: (user: number | string, group: number | string) =>
			setId(user) ? 1 : setId(group) ? 2 : 0,
		setgroups: (groups: (number | string)[]) => groups.findIndex((group) => setId(group)) + 1,
		setuid: setId,
		seteuid: setId,
		setgid: setId,
		setegid: setId,
	};
};
