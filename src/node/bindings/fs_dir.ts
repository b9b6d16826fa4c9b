// internalBinding('fs_dir'): src/node_dir.cc. A directory is listed once, when it is opened.
import type { DirectoryEntry } from '#kernel/syscalls.ts';
import type { BindingFactory } from '../environment.ts';
import { encodeName } from '../fs/encode-name.ts';
import { fileOperation } from '../fs/file-operation.ts';
import { kernelQuestion } from '../fs/kernel-question.ts';
import { knownAnswer } from '../fs/known-answer.ts';

export const fs_dir: BindingFactory = (environment, base) => {
	class DirHandle extends environment.AsyncWrap {
		readonly #entries: DirectoryEntry[];

		constructor(entries: DirectoryEntry[]) {
			super();
			this.#entries = entries;
		}

		/** Name, type, name, type, ...; null at the end. `request` undefined: at once. */
		read(encoding: unknown, count: number, request?: object): unknown {
			const next = this.#entries.splice(0, count || 32);
			const flat = next.flatMap(([name, type]) => [encodeName(environment, name, encoding), type]);
			return answer('scandir', flat.length === 0 ? null : flat, request);
		}

		close(request?: object): unknown {
			return answer('closedir', undefined, request);
		}
	}

	function answer(syscall: string, value: unknown, request: object | undefined): unknown {
		const ask = fileOperation(environment, {
			syscall,
			request: 0,
			paths: 0,
			ask: () => knownAnswer(environment, 0, value),
		});
		return ask(request);
	}

	/** Errors of opendirSync do not name the path, those of opendir do. */
	const opendir = (paths: 0 | 1): unknown =>
		fileOperation(environment, {
			syscall: 'opendir',
			request: 2,
			paths,
			ask: ([path]) => {
				const directory = environment.resolvePath(path as string | Uint8Array);
				const known = environment.images.readdir(directory);
				if (known) return knownAnswer(environment, 0, known);
				return kernelQuestion(environment, 'readdir', directory);
			},
			convert: (entries) => new DirHandle([...entries]),
		});

	return Object.assign(base, { opendir: opendir(1), opendirSync: opendir(0), DirHandle });
};
