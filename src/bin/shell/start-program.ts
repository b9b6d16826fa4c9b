// Starts a program with the descriptors of a command. What is inherited or a file goes to the child as it is;
// pipes of a pipeline are carried on by the shell.
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { constants } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import type { Descriptor } from './descriptor.ts';
import type { Stdio } from './stdio.ts';
import { systemMessage } from './system-message.ts';

export interface ProgramStart {
	/** argv[0]. */
	name: string;
	path: string;
	args: readonly string[];
	cwd: string;
	env: Readonly<Record<string, string>>;
	stdio: Stdio;
	/** In a process group of its own: ^C at the terminal is not meant for it. */
	background: boolean;
}

export interface Started {
	pid: number | undefined;
	/** Exit status; 128 + n when a signal ended it. */
	done: Promise<number>;
	kill(signal: NodeJS.Signals): void;
}

export function startProgram(start: ProgramStart): Started {
	const { stdio } = start;
	const descriptors = Array.from({ length: stdio.highest + 1 }, (_, fd) => stdio.get(fd));
	const child = spawn(start.path, start.args, {
		argv0: start.name,
		cwd: start.cwd,
		env: start.env,
		stdio: descriptors.map(childStdio),
		detached: start.background,
	});
	const outputs = descriptors.map((descriptor, fd) => connect(child, fd, descriptor));
	const done = ended(
		child,
		start,
		outputs.filter((output) => output !== undefined),
	);
	return { pid: child.pid, done, kill: (signal) => void child.kill(signal) };
}

function childStdio(descriptor: Descriptor): Extract<StdioOptions, unknown[]>[number] {
	switch (descriptor.type) {
		case 'inherit':
		case 'file':
			return descriptor.fd;
		case 'pipe':
			return 'pipe';
		case 'closed':
			return 'ignore';
		default:
			return descriptor satisfies never;
	}
}

/** Returns a promise of an output's end. */
function connect(
	child: ChildProcess,
	fd: number,
	descriptor: Descriptor,
): Promise<void> | undefined {
	const end = child.stdio[fd];
	if (descriptor.type !== 'pipe' || !end) return undefined;
	if (fd === 0) {
		const input = end as Writable;
		// A program may end without having read everything (`head -1`): then the writer is told.
		input.on('error', () => descriptor.stream.destroy());
		input.on('close', () => descriptor.stream.destroy());
		descriptor.stream.pipe(input);
		return undefined;
	}
	const output = end as Readable;
	descriptor.stream.once('close', () => output.destroy());
	output.pipe(descriptor.stream, { end: false });
	return new Promise((resolve) => output.once('close', resolve));
}

function ended(
	child: ChildProcess,
	{ name, path }: ProgramStart,
	outputs: Promise<void>[],
): Promise<number> {
	return new Promise((resolve, reject) => {
		child.once('error', (error) => {
			try {
				const message = systemMessage(error);
				reject(new Error(`${name}: ${message}`, { cause: path }));
			} catch (unexpected) {
				reject(unexpected instanceof Error ? unexpected : new Error(String(unexpected)));
			}
		});
		child.once('exit', (code, signal) => {
			const status = code ?? 128 + (signal ? constants.signals[signal] : 0);
			void Promise.all(outputs).then(() => resolve(status));
		});
	});
}
