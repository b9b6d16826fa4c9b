// Answers requests for the files of one folder: with the isolation headers, compressed, and with
// revalidation (or for good, where the file name carries a hash).
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { CompressedCache, type Encoding } from './compressed-cache.ts';
import { contentType } from './content-type.ts';
import { isolationHeaders } from './isolation-headers.ts';
import { processHeaders } from './process-headers.ts';

export interface Site {
	folder: string;
	/** Paths that stand for a file: `/headless` -> `headless.html`. */
	routes: Readonly<Record<string, string>>;
	/** By path, besides those of isolation. */
	headers?: (path: string) => Readonly<Record<string, string>>;
	/** Asked first; true when it answered. */
	before?: (request: IncomingMessage, response: ServerResponse, path: string) => boolean;
}

const compressible = /^text\/|javascript|json|wasm|svg|octet-stream/;
const hashed = /^\/assets\/.+-[\w-]{8}\.\w+$/;

export function staticSite(site: Site): RequestListener {
	const cache = new CompressedCache();
	return (request, response) => {
		for (const [name, value] of Object.entries(isolationHeaders)) response.setHeader(name, value);
		answer(site, cache, request, response).catch((error: unknown) => {
			console.error(error);
			response.writeHead(500).end('The server could not read this file.');
		});
	};
}

async function answer(
	site: Site,
	cache: CompressedCache,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const path = decodePath(request.url ?? '/');
	if (path === undefined) return void response.writeHead(400).end('Bad request');
	for (const [name, value] of Object.entries(site.headers?.(path) ?? {})) {
		response.setHeader(name, value);
	}
	if (site.before?.(request, response, path)) return;
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
	}
	const file = join(site.folder, normalize(site.routes[path] ?? path));
	if (!file.startsWith(site.folder + sep) || file.includes(`${sep}.`)) return notFound(response);
	const found = await stat(file).catch(missing);
	if (!found?.isFile()) return notFound(response);
	const etag = `"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`;
	response.setHeader('ETag', etag);
	response.setHeader('Vary', 'Accept-Encoding');
	response.setHeader(
		'Cache-Control',
		hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
	);
	if (path.endsWith('/process.js')) response.setHeaders(new Map(Object.entries(processHeaders)));
	if (path.endsWith('/sw.js')) response.setHeader('Service-Worker-Allowed', '/');
	if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
	await send(cache, file, etag, request, response);
}

async function send(
	cache: CompressedCache,
	file: string,
	etag: string,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const type = contentType(extname(file));
	const contents = await readFile(file);
	const encoding = compressible.test(type) ? acceptedEncoding(request) : undefined;
	const body = encoding ? await cache.get(file, etag, encoding, contents) : contents;
	if (encoding) response.setHeader('Content-Encoding', encoding);
	response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length });
	response.end(request.method === 'HEAD' ? undefined : body);
}

function acceptedEncoding(request: IncomingMessage): Encoding | undefined {
	const accepted = String(request.headers['accept-encoding'] ?? '');
	if (/\bbr\b/.test(accepted)) return 'br';
	return /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

function decodePath(url: string): string | undefined {
	const path = url.replace(/[?#].*$/, '');
	try {
		const decoded = decodeURIComponent(path);
		return decoded.includes('\0') ? undefined : decoded;
	} catch (error) {
		if (error instanceof URIError) return undefined;
		throw error;
	}
}

function missing(error: NodeJS.ErrnoException): undefined {
	if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
	throw error;
}

function notFound(response: ServerResponse): void {
	response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
}
