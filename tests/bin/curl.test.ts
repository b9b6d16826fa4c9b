// curl under the real Node, against a real server; messages and exit codes are curl's own.
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProgramsFolder, type RunResult } from './programs-folder.ts';

let folder: ProgramsFolder;
let host = '';
const server = createServer(async (request, response) => {
	const pieces: Buffer[] = [];
	for await (const piece of request) pieces.push(piece as Buffer);
	response.sendDate = false;
	switch (request.url) {
		case '/redirect':
			return response.writeHead(302, { Location: '/echo' }).end('moved');
		case '/loop':
			return response.writeHead(302, { Location: '/loop' }).end();
		case '/missing':
			return response.writeHead(404).end('not here\n');
		case '/drop':
			return request.socket.destroy();
		case '/hang':
			return;
		case '/gzip':
			return response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('small'));
		case '/cookie':
			return response.writeHead(200, { 'Set-Cookie': ['a=1; Path=/', 'b=2; HttpOnly'] }).end();
		default: {
			const { method, url, rawHeaders } = request;
			const body = Buffer.concat(pieces).toString();
			return response.end(JSON.stringify({ method, url, rawHeaders, body }));
		}
	}
});

const curl = (...args: string[]): Promise<RunResult> => folder.run('curl', args);
const echoed = async (...args: string[]): Promise<Record<string, unknown>> => {
	const { stdout } = await curl('-s', ...args);
	return JSON.parse(stdout) as Record<string, unknown>;
};

beforeAll(async () => {
	folder = await ProgramsFolder.make(['curl']);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	host = `localhost:${(server.address() as AddressInfo).port}`;
	writeFileSync(join(folder.cwd, 'data.txt'), 'x=1\ny=2\n');
});
afterAll(() => {
	server.close();
	server.closeAllConnections();
	folder.remove();
});

test('a plain request has curl’s headers', async () => {
	expect(await echoed(`${host}/a?b`)).toEqual({
		method: 'GET',
		url: '/a?b',
		rawHeaders: ['Host', host, 'User-Agent', 'curl/8.14.1', 'Accept', '*/*'],
		body: '',
	});
});

test('data of all kinds', async () => {
	expect(await echoed('-d', 'a=1', '-d', 'b', host)).toMatchObject({
		method: 'POST',
		body: 'a=1&b',
	});
	expect(await echoed('-d', '@data.txt', host)).toMatchObject({ body: 'x=1y=2' });
	expect(await echoed('--data-binary', '@data.txt', host)).toMatchObject({ body: 'x=1\ny=2\n' });
	expect(await echoed('--data-raw', '@a', host)).toMatchObject({ body: '@a' });
	expect(await echoed('--data-urlencode', 'q=a b&ü', host)).toMatchObject({
		body: 'q=a%20b%26%C3%BC',
	});
	expect(await echoed('-G', '-d', 'a=1', `${host}/?b=2`)).toMatchObject({
		method: 'GET',
		url: '/?b=2&a=1',
	});
	const json = await echoed('--json', '{"a":1}', host);
	expect(json).toMatchObject({ method: 'POST', body: '{"a":1}' });
	expect(json['rawHeaders']).toEqual(expect.arrayContaining(['application/json']));
	const form = await echoed('-F', 'a=1', '-F', 'f=@data.txt;type=text/csv', host);
	expect(form['body']).toMatch(
		/name="a"\r\n\r\n1\r\n[^]*filename="data.txt"\r\nContent-Type: text\/csv/,
	);
});

test('methods, headers, users, cookies', async () => {
	const request = await echoed(
		'-X',
		'PATCH',
		'-H',
		'X-A: 1',
		'-H',
		'Accept:',
		'-u',
		'me:pw',
		'-A',
		'me/1',
		'-e',
		'http://r/',
		'-b',
		'c=1',
		host,
	);
	expect(request).toMatchObject({ method: 'PATCH' });
	const headers = request['rawHeaders'] as string[];
	const pairs = Object.fromEntries(
		headers.flatMap((name, i) => (i % 2 ? [] : [[name, headers[i + 1]]])),
	);
	expect(pairs).toEqual({
		Host: host,
		Authorization: `Basic ${btoa('me:pw')}`,
		'User-Agent': 'me/1',
		Referer: 'http://r/',
		Cookie: 'c=1',
		'X-A': '1',
	});
	await curl('-s', '-c', 'jar', `${host}/cookie`);
	expect(readFileSync(join(folder.cwd, 'jar'), 'utf8')).toContain(
		'#HttpOnly_localhost\tFALSE\t/\tFALSE\t0\tb\t2\n',
	);
	expect((await echoed('-b', 'jar', host))['rawHeaders']).toEqual(
		expect.arrayContaining(['a=1; b=2']),
	);
});

test('heads, redirects, output', async () => {
	const head =
		'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: keep-alive\r\nKeep-Alive: timeout=5\r\n';
	expect((await curl('-sI', `${host}/gzip`)).stdout).toContain(head);
	expect((await curl('-si', '--compressed', `${host}/gzip`)).stdout).toMatch(/\r\n\r\nsmall$/);
	expect((await curl('-s', `${host}/redirect`)).stdout).toBe('moved');
	const format = '%{http_code} %{num_redirects} %{url_effective}\\n';
	expect((await curl('-sL', '-o', 'out', '-w', format, `${host}/redirect`)).stdout).toBe(
		`200 1 http://${host}/echo\n`,
	);
	expect(readFileSync(join(folder.cwd, 'out'), 'utf8')).toContain('"url":"/echo"');
	const verbose = await curl('-v', '-s', `${host}/missing`);
	expect(verbose.stderr).toContain('> GET /missing HTTP/1.1\n> Host: ');
	expect(verbose.stderr).toContain('< HTTP/1.1 404 Not Found\n');
	expect((await curl(host)).stderr).toContain('% Total    % Received');
});

test('what goes wrong has curl’s numbers and words', async () => {
	const fails = async (...args: string[]): Promise<[number | null, string]> => {
		const { status, stderr } = await curl('-sS', ...args);
		return [status, stderr];
	};
	expect(await fails('-f', `${host}/missing`)).toEqual([
		22,
		'curl: (22) The requested URL returned error: 404\n',
	]);
	expect(await fails(`${host}/drop`)).toEqual([52, 'curl: (52) Empty reply from server\n']);
	expect(await fails('-L', '--max-redirs', '3', `${host}/loop`)).toEqual([
		47,
		'curl: (47) Maximum (3) redirects followed\n',
	]);
	expect((await fails('-m', '0.2', `${host}/hang`))[1]).toMatch(
		/^curl: \(28\) Operation timed out after \d+ milliseconds with 0 bytes received\n$/,
	);
	expect((await fails('http://nosuch.invalid/'))[1]).toBe(
		'curl: (6) Could not resolve host: nosuch.invalid\n',
	);
	expect((await fails('ftp://a/'))[0]).toBe(1);
	expect((await fails('http://a b/'))[0]).toBe(3);
	expect((await fails('-d', '@nofile', host))[0]).toBe(26);
	expect(await curl('--nonsense')).toMatchObject({
		status: 2,
		stderr: "curl: option --nonsense: is unknown\ncurl: try 'curl --help' for more information\n",
	});
	expect(await curl()).toMatchObject({
		status: 2,
		stderr: expect.stringContaining('curl: no URL specified'),
	});
	expect(await curl('-s', `${host}/drop`)).toEqual({ stdout: '', stderr: '', status: 52 });
});

test('nobody listens', async () => {
	const gone = createTcpServer().listen(0, '127.0.0.1');
	await once(gone, 'listening');
	const { port } = gone.address() as AddressInfo;
	gone.close();
	await once(gone, 'close');
	const { status, stderr } = await curl('-sS', `localhost:${port}`);
	expect(status).toBe(7);
	expect(stderr).toMatch(
		new RegExp(
			`^curl: \\(7\\) Failed to connect to localhost port ${port} after \\d+ ms: Couldn't connect to server\\n$`,
		),
	);
});
