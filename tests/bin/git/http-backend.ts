// Serves repositories as web servers do: through the real git's own `git http-backend` (CGI).
import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** `/NAME/...` is the folder of that name. */
export function httpBackend(folders: ReadonlyMap<string, string>): Server {
	return createServer((request, response) => serve(request, response, folders));
}

function serve(
	request: IncomingMessage,
	response: ServerResponse,
	folders: ReadonlyMap<string, string>,
): void {
	const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
	const [, name = '', ...rest] = pathname.split('/');
	const { headers } = request;
	const program = spawn('git', ['http-backend'], {
		env: {
			PATH: process.env.PATH ?? '',
			GIT_PROJECT_ROOT: folders.get(name) ?? '/nowhere',
			GIT_HTTP_EXPORT_ALL: '1',
			REQUEST_METHOD: request.method ?? 'GET',
			PATH_INFO: `/${rest.join('/')}`,
			QUERY_STRING: search.slice(1),
			CONTENT_TYPE: headers['content-type'] ?? '',
			HTTP_CONTENT_ENCODING: headers['content-encoding'] ?? '',
			GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
			REMOTE_USER: 'ada',
			REMOTE_ADDR: '127.0.0.1',
		},
		stdio: ['pipe', 'pipe', 'ignore'],
	});
	request.pipe(program.stdin);
	const parts: Buffer[] = [];
	program.stdout.on('data', (part: Buffer) => parts.push(part));
	program.on('close', () => {
		const answer = Buffer.concat(parts);
		const end = answer.indexOf('\r\n\r\n');
		for (const line of answer.toString('latin1', 0, end).split('\r\n')) {
			const [name = '', value = ''] = line.split(': ');
			if (name === 'Status') response.statusCode = Number.parseInt(value, 10);
			else response.setHeader(name, value);
		}
		response.end(answer.subarray(end + 4));
	});
}
