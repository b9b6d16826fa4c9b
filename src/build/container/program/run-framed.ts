// Runs inside the container, on a terminal: starts a command with pipes and writes what it says as
// frames, so that stdout and stderr stay apart and every byte survives the terminal. One frame is one line:
// base64 behind a letter. Out: `r` ready, `o` stdout, `e` stderr, `x` exit (JSON). In: `i` stdin, `z` its end, `s` signal.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { ExitFrame } from '../exit-frame.ts';

function send(letter: string, data: Buffer | string = ''): void {
	process.stdout.write(`${letter}${Buffer.from(data).toString('base64')}\n`);
}

function exit(frame: ExitFrame): void {
	process.stdout.write(`x${Buffer.from(JSON.stringify(frame)).toString('base64')}\n`, () => {
		process.exit(0);
	});
}

function obey(child: ChildProcessWithoutNullStreams, line: string): void {
	const data = Buffer.from(line.slice(1), 'base64');
	if (line.startsWith('i')) child.stdin.write(data);
	else if (line.startsWith('z')) child.stdin.end();
	else if (line.startsWith('s')) child.kill(data.toString() as NodeJS.Signals);
}

const [command = '', ...commandArguments] = process.argv.slice(2);
process.stdin.setRawMode(true);

const child = spawn(command, commandArguments, { stdio: 'pipe' });
child.stdout.on('data', (data: Buffer) => send('o', data));
child.stderr.on('data', (data: Buffer) => send('e', data));
// A command may end without reading all its input.
child.stdin.on('error', (error) => send('w', error.message));
child.on('error', (error: NodeJS.ErrnoException) => exit({ error: error.message }));
child.on('close', (code, signal) => exit({ code, signal }));
createInterface({ input: process.stdin, terminal: false }).on('line', (line) => obey(child, line));
send('r');
