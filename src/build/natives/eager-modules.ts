// Which of Node's modules a server needs from the start: asked from the real node, by running one.
import { execFileSync } from 'node:child_process';

const probe = `
	for (const id of ['http', 'zlib', 'crypto', 'querystring', 'string_decoder', 'dns', 'async_hooks', 'timers/promises', 'tty', 'os']) require(id);
	const http = require('http');
	const server = http.createServer((request, response) => request.pipe(response));
	server.listen(0, () => {
		const request = http.request({ port: server.address().port, method: 'POST' }, (response) => {
			response.resume().on('end', () => {
				server.close();
				const ids = process.moduleLoadList.filter((name) => name.startsWith('NativeModule '));
				process.stdout.write(JSON.stringify(ids.map((name) => name.slice('NativeModule '.length))));
			});
		});
		request.end('x');
	});
	setImmediate(() => {});
`;

/** Not in the real node's list: they run before it begins, or replace what its snapshot holds. */
const always = [
	'internal/per_context/primordials',
	'internal/per_context/domexception',
	'internal/per_context/messageport',
	'internal/bootstrap/realm',
	'internal/bootstrap/node',
	'internal/bootstrap/web/exposed-wildcard',
	'internal/bootstrap/web/exposed-window-or-worker',
	'internal/bootstrap/switches/is_main_thread',
	'internal/bootstrap/switches/does_own_process_state',
	'internal/main/run_main_module',
	'internal/main/environment',
	'internal/process/finalization',
	'internal/navigator',
	'internal/idna',
	'internal/process/pre_execution',
	'internal/error_serdes',
	'timers/promises',
];

export function eagerModules(binary: string, sources: Record<string, string>): Set<string> {
	const loaded = JSON.parse(
		execFileSync(binary, ['--no-warnings', '-e', probe], { encoding: 'utf8' }),
	) as string[];
	return new Set([...always, ...loaded].filter((id) => id in sources));
}
