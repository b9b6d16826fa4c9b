// What is loaded together once one of it is needed: one script per area.
const areas: readonly (readonly [area: string, modules: RegExp])[] = [
	[
		'dropped',
		/^internal\/(deps\/v8\/|debugger\/|quic\/|v8_prof|main\/(mksnapshot|prof_process|inspect)$)|^quic$/,
	],
	['typescript', /^internal\/deps\/amaro\//],
	['acorn', /^internal\/deps\/acorn\//],
	['fetch', /^internal\/deps\/undici\//],
	['http2', /^(internal\/http2\/|http2$)/],
	['tls', /^(internal\/tls\/|tls$|https$|_tls_|internal\/js_stream_socket$)/],
	['crypto', /^internal\/crypto\//],
	['webstreams', /^(internal\/webstreams\/|stream\/web$)/],
	['iterable-streams', /^(internal\/streams\/iter\/|stream\/iter$|zlib\/iter$)/],
	['fs', /^(internal\/fs\/|fs\/|internal\/deps\/minimatch\/)/],
	['repl', /^(internal\/repl|repl$|internal\/main\/repl$|domain$)/],
	['readline', /^(internal\/readline\/|readline)/],
	['test', /^(internal\/test_runner\/|test$|test\/|internal\/main\/test_runner$|internal\/test\/)/],
	['assert', /^(assert|internal\/assert\/|internal\/util\/(comparisons|diff|colors)$)/],
	['performance', /^(perf_hooks$|internal\/(perf\/|histogram$))/],
	[
		'threads',
		/^(worker_threads$|internal\/worker|internal\/main\/worker_thread$|internal\/bootstrap\/switches\/)/,
	],
	[
		'processes',
		/^(child_process$|internal\/child_process|cluster$|internal\/cluster\/|dgram$|internal\/dgram$)/,
	],
	[
		'modules',
		/^(internal\/modules\/|module$|internal\/source_map\/|internal\/process\/esm|internal\/vm|vm$)/,
	],
	['main', /^internal\/(main\/|watch_mode\/|process\/)/],
	[
		'inspector',
		/^(inspector|internal\/inspector|trace_events|internal\/trace|v8$|internal\/heap_utils$|internal\/v8\/|sqlite$|internal\/sqlite|wasi$|sea$|internal\/sea)/,
	],
];

export function lazyArea(id: string): string {
	return areas.find(([, modules]) => modules.test(id))?.[0] ?? 'rest';
}
