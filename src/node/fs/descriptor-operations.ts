// The fs binding's operations on descriptors other than reading and writing, and on a path's attributes.
import type { Syscalls } from '#kernel/syscalls.ts';
import type { Binding, Environment } from '../environment.ts';
import { fileOperation } from './file-operation.ts';
import { kernelQuestion } from './kernel-question.ts';
import { validateFd } from './validate-fd.ts';

type Path = string | Uint8Array;

export function descriptorOperations(environment: Environment): Binding {
	const absolute = (path: unknown): string => environment.resolvePath(path as Path);
	const validate = ([fd]: unknown[]): void => validateFd(environment, fd);
	const milliseconds = (seconds: unknown): number => Number(seconds) * 1000;

	/** Operations that take a descriptor and nothing else. */
	const plain = (syscall: string, call: 'close' | 'fsync'): unknown =>
		fileOperation(environment, {
			syscall,
			request: 1,
			paths: 0,
			validate,
			ask: ([fd]) => kernelQuestion(environment, call, fd as number),
		});

	const owner = (syscall: string, followLinks: boolean): unknown =>
		fileOperation(environment, {
			syscall,
			request: 3,
			paths: 1,
			ask: ([path, uid, gid]) =>
				kernelQuestion(environment, 'chown', absolute(path), Number(uid), Number(gid), followLinks),
		});

	const times = (syscall: string, followLinks: boolean): unknown =>
		fileOperation(environment, {
			syscall,
			request: 3,
			paths: 1,
			ask: ([path, atime, mtime]) => {
				const args: Parameters<Syscalls['utimes']> = [
					absolute(path),
					milliseconds(atime),
					milliseconds(mtime),
					followLinks,
				];
				return kernelQuestion(environment, 'utimes', ...args);
			},
		});

	return {
		close: plain('close', 'close'),
		fsync: plain('fsync', 'fsync'),
		fdatasync: plain('fdatasync', 'fsync'),
		chown: owner('chown', true),
		lchown: owner('lchown', false),
		utimes: times('utime', true),
		lutimes: times('lutime', false),

		ftruncate: fileOperation(environment, {
			syscall: 'ftruncate',
			request: 2,
			paths: 0,
			validate,
			ask: ([fd, length]) => kernelQuestion(environment, 'ftruncate', fd as number, Number(length)),
		}),

		chmod: fileOperation(environment, {
			syscall: 'chmod',
			request: 2,
			paths: 1,
			ask: ([path, mode]) =>
				kernelQuestion(environment, 'chmod', absolute(path), Number(mode), true),
		}),

		fchmod: fileOperation(environment, {
			syscall: 'fchmod',
			request: 2,
			paths: 0,
			validate,
			ask: ([fd, mode]) => kernelQuestion(environment, 'fchmod', fd as number, Number(mode)),
		}),

		fchown: fileOperation(environment, {
			syscall: 'fchown',
			request: 3,
			paths: 0,
			validate,
			ask: ([fd, uid, gid]) =>
				kernelQuestion(environment, 'fchown', fd as number, Number(uid), Number(gid)),
		}),

		futimes: fileOperation(environment, {
			syscall: 'futime',
			request: 3,
			paths: 0,
			validate,
			ask: ([fd, atime, mtime]) =>
				kernelQuestion(
					environment,
					'futimes',
					fd as number,
					milliseconds(atime),
					milliseconds(mtime),
				),
		}),
	};
}
