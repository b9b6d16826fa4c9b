import { readFile, stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
};

function notFound(response) {
	response.writeHead(404, { 'content-type': 'text/plain' });
	response.end('Not found\n');
}

/** The file that a path means, or undefined if it leads out of `root` or is no path at all. */
function fileFor(root, url) {
	let path;
	try {
		path = decodeURIComponent(url.split('?')[0]);
	} catch (error) {
		if (error instanceof URIError) return undefined;
		throw error;
	}

	if (path.endsWith('/')) path += 'index.html';
	const file = resolve(root, `.${path}`);
	return file.startsWith(root + sep) && !file.includes('\0') ? file : undefined;
}

/** Size and time of a file, or undefined if there is no such file. */
async function factsOf(file) {
	try {
		const facts = await stat(file);
		return facts.isFile() ? facts : undefined;
	} catch (error) {
		if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
		throw error;
	}
}

/**
 * Answers with the file below `root` that the path of the request names.
 * `root` is an absolute path without a slash at the end.
 */
export async function serveFile(root, request, response) {
	const file = fileFor(root, request.url);
	const facts = file && (await factsOf(file));
	if (!facts) return notFound(response);

	const etag = `"${facts.size.toString(16)}-${facts.mtimeMs.toString(16)}"`;
	const type = TYPES[extname(file)] ?? 'application/octet-stream';
	response.writeHead(200, { 'content-type': type, 'content-length': facts.size, etag });
	response.end(await readFile(file));
}
