// The fs binding's access. What is in an image can be read; who may write or execute, the kernel knows.
import type { Environment } from '../environment.ts';
import { fileOperation } from './file-operation.ts';
import { kernelQuestion } from './kernel-question.ts';
import { knownAnswer } from './known-answer.ts';

type Path = string | Uint8Array;

const WRITE_OR_EXECUTE = 3;

export function accessOperation(environment: Environment): (...args: unknown[]) => unknown {
	return fileOperation(environment, {
		syscall: 'access',
		request: 2,
		paths: 1,
		validate: (args) => validateAccessMode(environment, args),
		ask: ([path, mode]) => {
			const absolute = environment.resolvePath(path as Path);
			if (((mode as number) & WRITE_OR_EXECUTE) === 0) {
				const kind = environment.images.kindOf(absolute);
				if (kind === 'file' || kind === 'directory') return knownAnswer(environment, 0, undefined);
			}
			return kernelQuestion(environment, 'access', absolute, mode as number);
		},
	});
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
