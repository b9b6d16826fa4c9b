// `npm run container`: a command in the container behaves as if it ran here.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { projectRoot } from '#build/project-root.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-command-'));
const tsx = join(projectRoot, 'node_modules/tsx/dist/cli.mjs');
const script = join(projectRoot, 'src/build/container.ts');

beforeAll(() => {
	mkdirSync(join(folder, 'inner'));
	writeFileSync(join(folder, 'inner/data.txt'), 'data');
	writeFileSync(join(folder, 'gone.txt'), 'x');
	writeFileSync(
		join(folder, 'echo.js'),
		`process.stdin.on('data', (d) => process.stdout.write(d));
		process.stdin.on('end', () => { console.error(process.argv.slice(2).join()); process.exitCode = 7; });`,
	);
	writeFileSync(
		join(folder, 'change.js'),
		`const fs = require('fs');
		fs.writeFileSync('new.bin', Buffer.from([0, 255]));
		fs.appendFileSync('inner/data.txt', '+');
		fs.rmSync('gone.txt');`,
	);
	writeFileSync(
		join(folder, 'wait.js'),
		`process.on('SIGINT', () => { console.log('interrupted'); process.exit(5); });
		console.log('waiting');
		setInterval(() => {}, 1000);`,
	);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function container(...args: string[]): ReturnType<typeof spawn> {
	return spawn(process.execPath, [tsx, script, ...args], {
		env: { ...process.env, SLIPWAY_URL: inject('containerUrl') },
		stdio: 'pipe',
	});
}

async function outcome(child: ReturnType<typeof spawn>): Promise<[string, string, number | null]> {
	const code = new Promise<number | null>((resolve) => child.once('close', resolve));
	const { stdout, stderr } = child;
	if (!stdout || !stderr) throw new Error('no pipes');
	return Promise.all([text(stdout), text(stderr), code]);
}

test('stdin, stdout, stderr, arguments and the exit code pass through', async () => {
	const child = container('--dir', folder, '--', 'node', 'echo.js', 'a b', '--dir');
	const bytes = 'héllo\n'.repeat(1000);
	child.stdin?.end(bytes);
	expect(await outcome(child)).toEqual([bytes, 'a b,--dir\n', 7]);
});

test('--write brings back what changed, and only then', async () => {
	const run = async (...options: string[]) => {
		const child = container('--dir', folder, ...options, '--', 'node', 'change.js');
		child.stdin?.end();
		return (await outcome(child))[2];
	};
	expect(await run()).toBe(0);
	expect(readdirSync(folder)).toContain('gone.txt');
	expect(await run('--write')).toBe(0);
	expect(readdirSync(folder)).not.toContain('gone.txt');
	expect(readFileSync(join(folder, 'new.bin'))).toEqual(Buffer.from([0, 255]));
	expect(readFileSync(join(folder, 'inner/data.txt'), 'utf8')).toBe('data+');
});

test('a signal reaches the command', async () => {
	const child = container('--dir', folder, '--', 'node', 'wait.js');
	child.stdout?.once('data', () => child.kill('SIGINT'));
	expect(await outcome(child)).toEqual(['waiting\ninterrupted\n', '', 5]);
});

test('a command that is not there ends with 127', async () => {
	const child = container('--', 'no-such-command');
	child.stdin?.end();
	const [stdout, stderr, code] = await outcome(child);
	expect([stdout, code]).toEqual(['', 127]);
	expect(stderr).toContain('spawn no-such-command ENOENT');
});
