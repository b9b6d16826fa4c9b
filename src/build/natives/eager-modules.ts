// Which of Node's modules programs commonly need: asked from the real node, by running one. What is not among them costs
// a process a script of its own, which V8 compiles anew each time; what they need is kept compiled.
import { execFileSync } from 'node:child_process';

const probe = `
	for (const id of ['http', 'zlib', 'crypto', 'querystring', 'string_decoder', 'dns', 'async_hooks', 'timers/promises', 'tty', 'os', 'fs/promises', 'readline', 'child_process', 'perf_hooks']) require(id);
	require('util').parseArgs({ args: [] });
	require('fs').createReadStream('/dev/null').resume();
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

/**
 * Not in the list of that program: they run before it begins, or replace what the real node's snapshot holds, or another
 * kind of output or start needs them.
 */
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
	'internal/main/eval_string',
	'internal/main/watch_mode',
	'internal/watch_mode/files_watcher',
	'internal/fs/sync_write_stream',
	'internal/util/colors',
	'internal/file',
	'internal/child_process/serialization',
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
