// The fs binding's openFileHandle: open(2) whose result is a FileHandle.
import type { Environment } from '../environment.ts';
import { creationMode } from './creation-mode.ts';
import type { FileHandle } from './file-handle-class.ts';
import { fileOperation } from './file-operation.ts';
import { kernelQuestion } from './kernel-question.ts';

export function openFileHandle(
	environment: Environment,
	FileHandleClass: new (fd: number) => FileHandle,
): (...args: unknown[]) => unknown {
	return fileOperation(environment, {
		syscall: 'open',
		request: 3,
		paths: 1,
		ask: ([path, flags, mode]) =>
			kernelQuestion(
				environment,
				'open',
				environment.resolvePath(path as string | Uint8Array),
				flags as number,
				creationMode(environment, mode),
			),
		convert: (fd) => new FileHandleClass(fd),
	});
}
