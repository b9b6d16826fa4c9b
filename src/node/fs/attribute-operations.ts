// The fs binding's operations on a path's attributes: chmod, chown, lchown, utimes, lutimes.
import type { Syscalls } from '#kernel/syscalls.ts';
import type { Binding, Environment } from '../environment.ts';
import { fileOperation } from './file-operation.ts';
import { kernelQuestion } from './kernel-question.ts';

type Path = string | Uint8Array;

const milliseconds = (seconds: unknown): number => Number(seconds) * 1000;

export function attributeOperations(environment: Environment): Binding {
	const absolute = (path: unknown): string => environment.resolvePath(path as Path);

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
		chown: owner('chown', true),
		lchown: owner('lchown', false),
		utimes: times('utime', true),
		lutimes: times('lutime', false),

		chmod: fileOperation(environment, {
			syscall: 'chmod',
			request: 2,
			paths: 1,
			ask: ([path, mode]) =>
				kernelQuestion(environment, 'chmod', absolute(path), Number(mode), true),
		}),
	};
}
