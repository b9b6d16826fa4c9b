// The preload in the real Node: one line per request, and a program that notices nothing.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { get, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { projectRoot } from '#build/project-root.ts';
import { nodeBinary } from '#build/natives/node-binary.ts';
import { requestEntry, type RequestEntry } from '../../src/app/requests/request-entry.ts';

const PRELOAD = join(projectRoot, 'src/app/container/request-log.cjs');
const running: ChildProcess[] = [];

afterEach(() => {
	for (const child of running.splice(0)) child.kill();
});

interface Server {
	port: number;
	entries: () => RequestEntry[];
	child: ChildProcess;
}

async function serve(source: string): Promise<Server> {
	const folder = mkdtempSync(join(tmpdir(), 'requests-'));
	const log = join(folder, 'requests.ndjson');
	writeFileSync(log, '');
	writeFileSync(
		join(folder, 'server.mjs'),
		`import { createServer } from 'node:http';
		const server = createServer(${source});
		server.listen(0, () => process.send(server.address().port));`,
	);
	const child = spawn(nodeBinary().path, ['server.mjs'], {
		cwd: folder,
		env: { ...process.env, NODE_OPTIONS: `--require=${PRELOAD}`, SLIPWAY_REQUESTS: log },
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
	});
	running.push(child);
	const [port] = (await once(child, 'message')) as [number];
	const lines = () => readFileSync(log, 'utf8').split('\n').filter(Boolean);
	return {
		port,
		child,
		entries: () => lines().map((line) => v.parse(requestEntry, JSON.parse(line))),
	};
}

test('the path is the one that was asked for, whatever a router sets meanwhile', async () => {
	const { port, entries } = await serve(
		`(request, response) => { request.url = '/'; request.method = 'GET'; response.end(); }`,
	);
	await ask(port, '/api/notes?x=1', 'POST');
	await expect.poll(entries).toMatchObject([{ method: 'POST', path: '/api/notes?x=1' }]);
});

function ask(port: number, path: string, method = 'GET'): Promise<void> {
	return new Promise((resolve, reject) => {
		request({ port, path, method, agent: false }, (response) => {
			response.resume().on('end', resolve);
		})
			.on('error', reject)
			.end();
	});
}

async function eventually(check: () => void): Promise<void> {
	await expect.poll(() => (check(), true), { timeout: 5000 }).toBe(true);
}

test('method, path, status and the bytes of the body', async () => {
	const { port, entries } = await serve(`(request, response) => {
		response.writeHead(request.url === '/health' ? 200 : 404, { 'content-type': 'text/plain' });
		response.end('twelve bytes');
	}`);
	await ask(port, '/health');
	await ask(port, '/nope?x=1', 'POST');
	await ask(port, '/health', 'HEAD');
	await eventually(() => expect(entries()).toHaveLength(3));
	const seen = entries().map(({ method, path, status, bytes }) => [method, path, status, bytes]);
	expect(seen).toEqual([
		['GET', '/health', 200, 12],
		['POST', '/nope?x=1', 404, 12],
		['HEAD', '/health', 200, 0],
	]);
	expect(entries()[0]?.responseHeaders).toContainEqual(['content-type', 'text/plain']);
});

test('with a content-length, without a body, and a client that leaves', async () => {
	const { port, entries } = await serve(`(request, response) => {
		if (request.url === '/empty') return response.writeHead(204).end();
		if (request.url === '/json') return response.end(JSON.stringify({ ok: true }));
		response.write('never ends');
	}`);
	await ask(port, '/empty');
	await ask(port, '/json');
	const left = get({ port, path: '/slow', agent: false });
	await once(left, 'response');
	left.destroy();
	await once(left, 'close');
	await eventually(() => expect(entries()).toHaveLength(3));
	const seen = entries().map(({ path, bytes, aborted }) => [path, bytes, aborted]);
	expect(seen.slice(0, 2)).toEqual([
		['/empty', 0, false],
		['/json', 11, false],
	]);
	expect(entries()[2]).toMatchObject({ path: '/slow', aborted: true });
});

test('the program sees no trace in its arguments', async () => {
	const { port, child } = await serve(`(request, response) => {
		console.log(JSON.stringify([process.argv.length, process.execArgv]));
		response.end();
	}`);
	const output = once(child.stdout ?? child, 'data');
	await ask(port, '/');
	expect(JSON.parse(String((await output)[0]))).toEqual([2, []]);
});

test('a log that cannot be written does not stop the server', async () => {
	const { port, child } = await serve(`(request, response) => {
		process.env.SLIPWAY_REQUESTS = '/nowhere/at/all';
		response.end('still here');
	}`);
	await ask(port, '/one');
	await ask(port, '/two');
	expect(child.exitCode).toBeNull();
});

test('the file stays small', async () => {
	const { port, entries } = await serve(`(request, response) => response.end('x')`);
	const long = `/${'x'.repeat(4000)}`;
	for (let i = 0; i < 120; i++) await ask(port, `${long}${i}`);
	await eventually(() => expect(entries().at(-1)?.path).toMatch(/119$/));
	expect(entries().length).toBeLessThan(120);
});
