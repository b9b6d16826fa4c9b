// The fs binding's operations on descriptors other than reading and writing.
import type { Binding, Environment } from '../environment.ts';
import { fileOperation } from './file-operation.ts';
import { kernelQuestion, type Question } from './kernel-question.ts';
import type { OpenFiles } from './open-files.ts';
import { validateFd } from './validate-fd.ts';

const milliseconds = (seconds: unknown): number => Number(seconds) * 1000;

export function descriptorOperations(environment: Environment, files: OpenFiles): Binding {
	const validate = ([fd]: unknown[]): void => validateFd(environment, fd);

	/** Operations that take a descriptor and nothing else. */
	const plain = (syscall: string, ask: (fd: number) => Question<void>): unknown =>
		fileOperation(environment, {
			syscall,
			request: 1,
			paths: 0,
			validate,
			ask: ([fd]) => ask(fd as number),
		});
	const sync = (fd: number): Question<void> => kernelQuestion(environment, 'fsync', fd);

	return {
		close: plain('close', (fd) => files.close(fd)),
		fsync: plain('fsync', sync),
		fdatasync: plain('fdatasync', sync),

		ftruncate: fileOperation(environment, {
			syscall: 'ftruncate',
			request: 2,
			paths: 0,
			validate,
			ask: ([fd, length]) => kernelQuestion(environment, 'ftruncate', fd as number, Number(length)),
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
