import { readFile } from 'node:fs/promises';

/**
 * Answers with the file below `root` that the path of the request names.
 * `root` is an absolute path without a slash at the end.
 */
export async function serveFile(root, request, response) {
	const contents = await readFile(root + request.url);
	response.end(contents);
}
