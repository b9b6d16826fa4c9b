// Runs inside the container, and in the real Node to know what it passes: takes requests as lines of base64 JSON and answers
// each with such a line behind `=`. It says `=ready` first. A test is a process group of its own, ended when its time is up.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { TestRequest } from '../test-request.ts';
import type { TestResult } from '../upstream-test.ts';

const KEPT = 6000;
const SKIPPED = /^1\.\.0 # Skipped/m;

function answer(result: TestResult): void {
	process.stdout.write(`=${Buffer.from(JSON.stringify(result)).toString('base64')}\n`);
}

function endGroup(pid: number): void {
	try {
		process.kill(-pid, 'SIGKILL');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
	}
}

function run({ name, file, cwd, scratch, timeoutMs }: TestRequest): void {
	mkdirSync(scratch, { recursive: true });
	const started = performance.now();
	let output = '';
	let late = false;
	const child = spawn(process.execPath, [file], {
		cwd,
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, NODE_TEST_DIR: scratch, TEST_THREAD_ID: '0', NO_COLOR: undefined },
	});
	const take = (data: string): void => {
		output = output.length > 4 * KEPT ? output.slice(-KEPT) + data : output + data;
	};
	child.stdout.setEncoding('utf8').on('data', take);
	child.stderr.setEncoding('utf8').on('data', take);
	const { pid } = child;
	const timer = setTimeout(() => {
		late = true;
		if (pid !== undefined) endGroup(pid);
	}, timeoutMs);
	let ended = false;
	const end = (passed: boolean, how: string): void => {
		if (ended) return;
		ended = true;
		clearTimeout(timer);
		if (pid !== undefined) endGroup(pid);
		const skipped = passed && SKIPPED.test(output);
		const outcome = late ? 'timeout' : skipped ? 'skipped' : passed ? 'passed' : 'failed';
		const said = `${output.slice(-KEPT)}\n[${how}]`;
		answer({ name, outcome, output: said, ms: Math.round(performance.now() - started) });
	};
	child.on('error', (error) => end(false, error.message));
	// Not 'close': a grandchild may hold the pipes.
	child.on('exit', (code, signal) => {
		const how = signal ?? `exit code ${code}`;
		setTimeout(end, 200, code === 0, how);
		child.on('close', () => end(code === 0, how));
	});
}

if (process.stdin.isTTY) process.stdin.setRawMode(true);
createInterface({ input: process.stdin, terminal: false })
	.on('line', (line) => {
		run(JSON.parse(Buffer.from(line, 'base64').toString()) as TestRequest);
	})
	.on('close', () => process.exit());
process.stdout.write('=ready\n');
