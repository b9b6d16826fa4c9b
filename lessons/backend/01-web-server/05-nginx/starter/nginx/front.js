// Does what a parsed nginx.conf says, for the directives that this lesson uses.
import { readFile, stat } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
};
const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 };

const find = (directives, name) => directives?.find((directive) => directive.name === name);

export function createFront(config) {
	return createServer((request, response) => {
		answer(config, request, response).catch((error) => {
			console.error(error);
			if (!response.headersSent) response.writeHead(500);
			response.end();
		});
	});
}

async function answer(config, request, response) {
	const server = serverFor(config, request.headers.host);
	const path = decodeURI(request.url.split('?')[0]);
	const location = locationFor(server, path);
	/** The location's own directive, or the server's. */
	const setting = (name) => find(location?.block, name) ?? find(server.block, name);

	const redirect = find(server.block, 'return') ?? find(location?.block, 'return');
	if (redirect) return sendReturn(redirect.args, request, response);

	const upstream = find(location?.block, 'proxy_pass');
	if (upstream) return pass(upstream.args[0], request, response);
	return sendFile(setting, path, request, response);
}

function serverFor(config, host = '') {
	const name = host.split(':')[0];
	return config.find((server) => find(server.block, 'server_name')?.args.includes(name)) ?? config[0];
}

function locationFor(server, path) {
	return server.block
		.filter(({ name, args }) => name === 'location' && path.startsWith(args[0]))
		.sort((a, b) => b.args[0].length - a.args[0].length)[0];
}

function sendReturn([status, target = ''], request, response) {
	const location = target.replaceAll('$request_uri', request.url).replaceAll('$host', request.headers.host);
	response.writeHead(Number(status), location ? { location } : {});
	response.end();
}

function pass(upstream, request, response) {
	return new Promise((resolveAnswer) => {
		const { hostname, port } = new URL(upstream);
		const { method, url: path, headers } = request;
		const onward = httpRequest({ hostname, port, method, path, headers }, (answered) => {
			response.writeHead(answered.statusCode, answered.headers);
			answered.pipe(response).on('finish', resolveAnswer);
		});
		onward.on('error', () => {
			response.writeHead(502, { 'content-type': 'text/plain' });
			response.end('502 Bad Gateway\n');
			resolveAnswer();
		});
		request.pipe(onward);
	});
}

async function sendFile(setting, path, request, response) {
	const root = resolve(HOME, setting('root')?.args[0] ?? 'html');
	const index = setting('index')?.args[0] ?? 'index.html';
	const file = resolve(root, `.${path.endsWith('/') ? path + index : path}`);
	const inside = file.startsWith(root + sep);
	const facts = inside ? await stat(file).catch(() => undefined) : undefined;

	if (!facts?.isFile()) {
		response.writeHead(404, { 'content-type': 'text/plain' });
		response.end('404 Not Found\n');
		return;
	}

	const headers = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', ...expiry(setting('expires')) };
	let contents = await readFile(file);
	if (setting('gzip')?.args[0] === 'on' && request.headers['accept-encoding']?.includes('gzip')) {
		contents = gzipSync(contents);
		headers['content-encoding'] = 'gzip';
		headers.vary = 'Accept-Encoding';
	}
	response.writeHead(200, headers);
	response.end(contents);
}

function expiry(directive) {
	const [, number, unit] = /^(\d+)([smhd])$/.exec(directive?.args[0] ?? '') ?? [];
	return number ? { 'cache-control': `max-age=${number * SECONDS[unit]}` } : {};
}
