// A command's operand as an input: a file, or for `-` what is on stdin.
import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { Input, Io } from '../shell/io.ts';
import { StreamInput } from '../shell/stream-input.ts';

/** Throws Node's error for what is no file. */
export function openInput({ cwd, stdin, signal }: Io, operand: string): Input {
	if (operand === '-') return stdin;
	const path = resolve(cwd, operand);
	if (statSync(path).isDirectory()) {
		throw Object.assign(new Error('is a directory'), { code: 'EISDIR' });
	}
	const open = (): Readable => createReadStream(path);
	return new StreamInput({ open, isTerminal: false, owned: true }, signal);
}
