// Command substitution: runs a script in a subshell and takes what it writes.
import { PassThrough } from 'node:stream';
import type { ParsedScript } from 'unbash';
import type { Executor } from './executor.ts';
import { Leave } from './leave.ts';
import { Stdio } from './stdio.ts';

/** Newlines at the end are taken off (POSIX 2.6.3). */
export async function substitute(shell: Executor, script: ParsedScript): Promise<string> {
	const stream = new PassThrough();
	const pieces: Buffer[] = [];
	stream.on('data', (piece: Buffer) => pieces.push(piece));
	const inner = shell.subshell();
	const stdio = Stdio.inherited().with(1, { type: 'pipe', stream });
	try {
		shell.state.substituted = await inner.script(script, stdio);
	} catch (error) {
		if (!(error instanceof Leave)) throw error;
		shell.state.substituted = error.status;
	}
	shell.state.status = shell.state.substituted;
	await new Promise<void>((resolve) => {
		stream.once('close', resolve);
		stream.end();
	});
	return Buffer.concat(pieces).toString().replace(/\n+$/, '');
}
