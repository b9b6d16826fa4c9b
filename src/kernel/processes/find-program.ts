// What a spawn runs: PATH lookup and `#!` lines, as execvp(3) and Linux's binfmt_script. All programs end in the
// one runtime there is, so the result is its arguments.
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import type { FileTree } from '../files/file-tree.ts';
import type { Inode } from '../files/inode.ts';
import { runtime } from './runtime.ts';

export interface Program {
	/** argv of the runtime. */
	args: string[];
	/** What env(1) set on the way. */
	env: Record<string, string>;
}

interface Request {
	file: string;
	args: readonly string[];
	cwd: string;
	env: Readonly<Record<string, string>>;
}

/** Linux follows that many interpreters that are scripts themselves. */
const MAX_INTERPRETERS = 4;
const MAX_LINE = 256;
const DEFAULT_PATH = '/usr/local/bin:/usr/bin:/bin';

/** Throws ENOENT, EACCES, ENOEXEC, ELOOP. */
export function findProgram(files: FileTree, request: Request): Program {
	let { file, args, env } = request;
	for (let depth = 0; depth <= MAX_INTERPRETERS; depth++) {
		const path = lookUp(files, file, request.cwd, env['PATH'] ?? DEFAULT_PATH);
		const head = executableHead(files.find(path));
		if (head === runtime.NODE) return { args: [...args], env: { ...env } };
		if (head === runtime.ENV) {
			({ file, args, env } = applyEnv(args.slice(1), env));
			continue;
		}
		if (!head.startsWith('#!')) throw new Failure(errno.ENOEXEC);
		const { interpreter, argument } = parseHashBang(head);
		args = [interpreter, ...argument, path, ...args.slice(1)];
		file = interpreter;
	}
	throw new Failure(errno.ELOOP);
}

/** A name without a slash is looked for in PATH. */
function lookUp(files: FileTree, file: string, cwd: string, searchPath: string): string {
	if (file === '') throw new Failure(errno.ENOENT);
	if (file.startsWith('/')) return file;
	if (file.includes('/')) return `${cwd}/${file}`;
	let failure = new Failure(errno.ENOENT);
	for (const directory of searchPath.split(':')) {
		const path = `${directory.startsWith('/') ? directory : `${cwd}/${directory}`}/${file}`;
		try {
			executableHead(files.find(path));
			return path;
		} catch (error) {
			if (!(error instanceof Failure)) throw error;
			// Found but not executable is what is said when nothing better turns up.
			if (error.errno === errno.EACCES) failure = error;
		}
	}
	throw failure;
}

/** The start of an executable file. */
function executableHead({ content, mode }: Inode): string {
	if (content.kind !== 'file' || (mode & 0o111) === 0) throw new Failure(errno.EACCES);
	return String.fromCharCode(...content.read(0, MAX_LINE));
}

function parseHashBang(head: string): { interpreter: string; argument: string[] } {
	const line = (/^#![ \t]*([^\n]*)/.exec(head)?.[1] ?? '').trim();
	const interpreter = /^\S+/.exec(line)?.[0];
	if (interpreter === undefined) throw new Failure(errno.ENOEXEC);
	// Linux passes everything after the interpreter as one argument.
	const argument = line.slice(interpreter.length).trim();
	return { interpreter, argument: argument === '' ? [] : [argument] };
}

/** `env [-S] [NAME=value]... program [argument]...` */
function applyEnv(given: readonly string[], env: Readonly<Record<string, string>>) {
	let words = [...given];
	const [first = ''] = words;
	if (first.startsWith('-S')) {
		const split = first === '-S' ? words.splice(0, 2)[1] : words.splice(0, 1)[0]?.slice(2);
		words = [...(split ?? '').trim().split(/\s+/), ...words];
	}
	const changed = { ...env };
	for (let word = words[0]; word?.includes('='); word = words[0]) {
		const equals = word.indexOf('=');
		changed[word.slice(0, equals)] = word.slice(equals + 1);
		words.shift();
	}
	const [file] = words;
	// Without a program, or with other options: the whole of env(1).
	if (file === undefined || file.startsWith('-')) {
		return { file: '/usr/lib/slipway/bin/env', args: ['env', ...given], env: { ...env } };
	}
	return { file, args: words, env: changed };
}
