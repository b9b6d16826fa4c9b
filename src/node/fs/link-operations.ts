// The fs binding's link, symlink, readlink and realpath.
import type { Binding, Environment } from '../environment.ts';
import { encodeName } from './encode-name.ts';
import { fileOperation } from './file-operation.ts';
import { kernelQuestion } from './kernel-question.ts';

type Path = string | Uint8Array;

const decoder = new TextDecoder();

export function linkOperations(environment: Environment): Binding {
	const absolute = (path: unknown): string => environment.resolvePath(path as Path);
	const text = (path: unknown): string =>
		path instanceof Uint8Array ? decoder.decode(path) : String(path);

	return {
		link: fileOperation(environment, {
			syscall: 'link',
			request: 2,
			paths: 2,
			ask: ([existing, path]) =>
				kernelQuestion(environment, 'link', absolute(existing), absolute(path)),
		}),

		symlink: fileOperation(environment, {
			syscall: 'symlink',
			request: 3,
			paths: 2,
			ask: ([target, path]) => kernelQuestion(environment, 'symlink', text(target), absolute(path)),
		}),

		readlink: fileOperation(environment, {
			syscall: 'readlink',
			request: 2,
			paths: 1,
			ask: ([path]) => kernelQuestion(environment, 'readlink', absolute(path)),
			convert: (target, args) => encodeName(environment, target, args[1]),
		}),

		realpath: fileOperation(environment, {
			syscall: 'realpath',
			request: 2,
			paths: 1,
			ask: ([path]) => kernelQuestion(environment, 'realpath', absolute(path)),
			convert: (path, args) => encodeName(environment, path, args[1]),
		}),
	};
}
