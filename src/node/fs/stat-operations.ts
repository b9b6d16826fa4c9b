// The fs binding's stat, lstat, fstat and statfs. Files of images are answered without the kernel.
import { errno as codes } from '#kernel/errno.ts';
import type { Stat } from '#kernel/syscalls.ts';
import type { Binding, Environment } from '../environment.ts';
import { fileOperation } from './file-operation.ts';
import { kernelQuestion, type Question } from './kernel-question.ts';
import { knownAnswer } from './known-answer.ts';
import type { OpenFiles } from './open-files.ts';
import type { StatArrays } from './stat-arrays.ts';
import { validateFd } from './validate-fd.ts';

type Path = string | Uint8Array;

export function statOperations(
	environment: Environment,
	arrays: StatArrays,
	files: OpenFiles,
): Binding {
	const convert = (stat: Stat, args: unknown[], synchronous: boolean): unknown =>
		arrays.fill(stat, args[1] === true, synchronous);

	function askStat(path: Path, followLinks: boolean): Question<Stat> {
		const absolute = environment.resolvePath(path);
		const known = environment.images.stat(absolute, followLinks);
		if (known) return knownAnswer(environment, 0, known);
		return kernelQuestion(environment, 'stat', absolute, followLinks);
	}

	return {
		stat: fileOperation(environment, {
			syscall: 'stat',
			request: 2,
			paths: 1,
			ask: ([path]) => askStat(path as Path, true),
			convert,
			forgives: (errno, args) =>
				args[3] === false && (errno === codes['ENOENT'] || errno === codes['ENOTDIR']),
		}),

		lstat: fileOperation(environment, {
			syscall: 'lstat',
			request: 2,
			paths: 1,
			ask: ([path]) => askStat(path as Path, false),
			convert,
			forgives: (errno, args, synchronous) =>
				synchronous && args[3] === false && errno === codes['ENOENT'],
		}),

		fstat: fileOperation(environment, {
			syscall: 'fstat',
			request: 2,
			paths: 0,
			validate: ([fd]) => validateFd(environment, fd),
			ask: ([fd]) => files.stat(fd as number),
			convert,
		}),

		statfs: fileOperation(environment, {
			syscall: 'statfs',
			request: 2,
			paths: 1,
			ask: ([path]) => kernelQuestion(environment, 'statfs', environment.resolvePath(path as Path)),
			convert: (values, args, synchronous) => arrays.fillFs(values, args[1] === true, synchronous),
		}),
	};
}
