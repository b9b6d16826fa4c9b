// The fs binding's stat, lstat, fstat, statfs and access. Files of images are answered without the kernel.
import { errno as codes } from '#kernel/errno.ts';
import type { Stat } from '#kernel/syscalls.ts';
import type { Binding, Environment } from '../environment.ts';
import { fileOperation } from './file-operation.ts';
import { kernelQuestion, type Question } from './kernel-question.ts';
import { knownAnswer } from './known-answer.ts';
import type { StatArrays } from './stat-arrays.ts';
import { validateFd } from './validate-fd.ts';

type Path = string | Uint8Array;

const WRITE_OR_EXECUTE = 3;

export function statOperations(environment: Environment, arrays: StatArrays): Binding {
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
			ask: ([fd]) => kernelQuestion(environment, 'fstat', fd as number),
			convert,
		}),

		statfs: fileOperation(environment, {
			syscall: 'statfs',
			request: 2,
			paths: 1,
			ask: ([path]) => kernelQuestion(environment, 'statfs', environment.resolvePath(path as Path)),
			convert: (values, args, synchronous) => arrays.fillFs(values, args[1] === true, synchronous),
		}),

		access: fileOperation(environment, {
			syscall: 'access',
			request: 2,
			paths: 1,
			validate: (args) => validateAccessMode(environment, args),
			ask: ([path, mode]) => {
				const absolute = environment.resolvePath(path as Path);
				if (((mode as number) & WRITE_OR_EXECUTE) === 0) {
					const kind = environment.images.kindOf(absolute);
					if (kind === 'file' || kind === 'directory')
						return knownAnswer(environment, 0, undefined);
				}
				return kernelQuestion(environment, 'access', absolute, mode as number);
			},
		}),
	};
}

/** GetValidFileMode of src/node_file.cc: nothing given is F_OK. */
function validateAccessMode(environment: Environment, args: unknown[]): void {
	args[1] ??= 0;
	const mode = args[1];
	if (typeof mode !== 'number' || !Number.isInteger(mode)) {
		const message = 'mode must be int32 or null/undefined';
		throw environment.nodeError('ERR_INVALID_ARG_TYPE', message, TypeError);
	}
	if (mode >= 0 && mode <= 7) return;
	throw environment.nodeError('ERR_OUT_OF_RANGE', 'mode is out of range: >= 0 && <= 7', RangeError);
}
