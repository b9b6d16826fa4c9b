// The fs binding's access. What is in an image can be read; who may write or execute, the kernel knows.
import type { Environment } from '../environment.ts';
import { fileOperation } from './file-operation.ts';
import { kernelQuestion } from './kernel-question.ts';
import { knownAnswer } from './known-answer.ts';
import { validateFileMode } from './validate-file-mode.ts';

type Path = string | Uint8Array;

const WRITE_OR_EXECUTE = 3;

export function accessOperation(environment: Environment): (...args: unknown[]) => unknown {
	return fileOperation(environment, {
		syscall: 'access',
		request: 2,
		paths: 1,
		validate: (args) => validateFileMode(environment, args, 1),
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
