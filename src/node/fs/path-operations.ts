// The fs binding's operations on one or two paths that give nothing or a path back.
import type { Binding, Environment } from '../environment.ts';
import { creationMode } from './creation-mode.ts';
import { encodeName } from './encode-name.ts';
import { fileOperation } from './file-operation.ts';
import type { OpenFiles } from './open-files.ts';
import { kernelQuestion } from './kernel-question.ts';
import { validateFileMode } from './validate-file-mode.ts';

type Path = string | Uint8Array;

const decoder = new TextDecoder();
const TEMPLATE = 'XXXXXX';

export function pathOperations(environment: Environment, files: OpenFiles): Binding {
	const absolute = (path: unknown): string => environment.resolvePath(path as Path);
	const text = (path: unknown): string =>
		path instanceof Uint8Array ? decoder.decode(path) : String(path);

	return {
		rename: fileOperation(environment, {
			syscall: 'rename',
			request: 2,
			paths: 2,
			ask: ([from, to]) => kernelQuestion(environment, 'rename', absolute(from), absolute(to)),
		}),

		unlink: fileOperation(environment, {
			syscall: 'unlink',
			request: 1,
			paths: 1,
			ask: ([path]) => kernelQuestion(environment, 'unlink', absolute(path)),
		}),

		copyFile: fileOperation(environment, {
			syscall: 'copyfile',
			request: 3,
			paths: 2,
			validate: (args) => validateFileMode(environment, args, 2),
			ask: ([from, to, mode]) =>
				kernelQuestion(environment, 'copyFile', absolute(from), absolute(to), Number(mode)),
		}),

		open: fileOperation(environment, {
			syscall: 'open',
			request: 3,
			paths: 1,
			ask: ([path, flags, mode]) =>
				files.open(absolute(path), flags as number, creationMode(environment, mode)),
		}),

		mkdtemp: fileOperation(environment, {
			syscall: 'mkdtemp',
			request: 2,
			paths: 1,
			ask: ([prefix]) =>
				kernelQuestion(environment, 'mkdtemp', absolutePrefix(environment, text(prefix))),
			convert: (path, [prefix, encoding]) =>
				encodeName(environment, text(prefix) + path.slice(-TEMPLATE.length), encoding),
			shownPath: ([prefix]) => text(prefix) + TEMPLATE,
		}),
	};
}

/** The prefix is not a path of its own: `dir/` and `dir/a` differ, so what follows the last slash is kept. */
function absolutePrefix(environment: Environment, prefix: string): string {
	const cut = prefix.lastIndexOf('/') + 1;
	const directory = environment.resolvePath(cut === 0 ? '.' : prefix.slice(0, cut));
	return (directory.endsWith('/') ? directory : directory + '/') + prefix.slice(cut);
}
