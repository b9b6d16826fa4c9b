// The fs binding's mkdir, readdir, rmdir and rmSync.
import { errno as codes } from '#kernel/errno.ts';
import type { DirectoryEntry } from '#kernel/syscalls.ts';
import type { Binding, Environment } from '../environment.ts';
import { creationMode } from './creation-mode.ts';
import { encodeName } from './encode-name.ts';
import { fileOperation } from './file-operation.ts';
import { kernelQuestion } from './kernel-question.ts';
import { knownAnswer } from './known-answer.ts';

type Path = string | Uint8Array;

const decoder = new TextDecoder();

export function directoryOperations(environment: Environment): Binding {
	const absolute = (path: unknown): string => environment.resolvePath(path as Path);

	/** Sorted as libuv's scandir sorts; with the types beside the names if wanted. */
	function listing(entries: DirectoryEntry[], encoding: unknown, withTypes: unknown): unknown {
		const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
		const names = sorted.map(([name]) => encodeName(environment, name, encoding));
		return withTypes === true ? [names, sorted.map(([, type]) => type)] : names;
	}

	return {
		mkdir: fileOperation(environment, {
			syscall: 'mkdir',
			request: 3,
			paths: 1,
			ask: ([path, mode, recursive]) =>
				kernelQuestion(
					environment,
					'mkdir',
					absolute(path),
					creationMode(environment, mode),
					recursive === true,
				),
			convert: (first, [path]) => first && asGiven(environment, path as Path, first),
		}),

		readdir: fileOperation(environment, {
			syscall: 'scandir',
			request: 3,
			paths: 1,
			ask: ([path]) => {
				const directory = absolute(path);
				const known = environment.images.readdir(directory);
				if (known) return knownAnswer(environment, 0, known);
				return kernelQuestion(environment, 'readdir', directory);
			},
			convert: (entries, args) => listing(entries, args[1], args[2]),
		}),

		rmdir: fileOperation(environment, {
			syscall: 'rmdir',
			request: 1,
			paths: 1,
			ask: ([path]) => kernelQuestion(environment, 'rmdir', absolute(path)),
		}),

		/** The missing is no error: lib has looked before it calls, unless `force` is set. */
		rmSync(path: Path, _maxRetries: number, recursive: boolean, _retryDelay: number): void {
			const { errno } = environment.wait('rm', [absolute(path), recursive === true]);
			if (errno >= 0 || errno === codes['ENOENT']) return;
			if (errno === codes['EISDIR']) {
				throw environment.nodeError('ERR_FS_EISDIR', `Path is a directory: ${String(path)}`);
			}
			throw environment.uvException(errno, 'rm', String(path));
		},
	};
}

/** The kernel names the first directory it made by its full path; Node by the part of the path as given. */
function asGiven(environment: Environment, path: Path, made: string): string {
	const given = typeof path === 'string' ? path : decoder.decode(path);
	for (let end = given.indexOf('/', 1); end > 0; end = given.indexOf('/', end + 1)) {
		const part = given.slice(0, end);
		if (environment.resolvePath(part) === made) return part;
	}
	return given.replace(/(?<=.)\/+$/, '');
}
