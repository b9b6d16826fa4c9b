// Every binding by the name that `internalBinding(name)` is called with.
import type { BindingFactory } from '../environment.ts';
import { async_context_frame } from './async_context_frame.ts';
import { async_wrap } from './async_wrap.ts';
import { blob } from './blob.ts';
import { buffer } from './buffer.ts';
import { builtins } from './builtins.ts';
import { cjs_lexer } from './cjs_lexer.ts';
import { config } from './config.ts';
import { constants } from './constants.ts';
import { contextify } from './contextify.ts';
import { credentials } from './credentials.ts';
import { crypto } from './crypto.ts';
import { diagnostics_channel } from './diagnostics_channel.ts';
import { encoding_binding } from './encoding_binding.ts';
import { errors } from './errors.ts';
import { fs } from './fs.ts';
import { fs_dir } from './fs_dir.ts';
import { heap_utils } from './heap_utils.ts';
import { http_parser } from './http_parser.ts';
import { icu } from './icu.ts';
import { inspector } from './inspector.ts';
import { internal_only_v8 } from './internal_only_v8.ts';
import { ipc_serdes } from './ipc_serdes.ts';
import { js_stream } from './js_stream.ts';
import { messaging } from './messaging.ts';
import { mksnapshot } from './mksnapshot.ts';
import { module_wrap } from './module_wrap.ts';
import { modules } from './modules.ts';
import { options } from './options.ts';
import { os } from './os.ts';
import { performance } from './performance.ts';
import { permission } from './permission.ts';
import { pipe_wrap } from './pipe_wrap.ts';
import { process_methods } from './process_methods.ts';
import { profiler } from './profiler.ts';
import { report } from './report.ts';
import { sea } from './sea.ts';
import { serdes } from './serdes.ts';
import { stream_pipe } from './stream_pipe.ts';
import { stream_wrap } from './stream_wrap.ts';
import { string_decoder } from './string_decoder.ts';
import { symbols } from './symbols.ts';
import { task_queue } from './task_queue.ts';
import { tcp_wrap } from './tcp_wrap.ts';
import { timers } from './timers.ts';
import { trace_events } from './trace_events.ts';
import { tty_wrap } from './tty_wrap.ts';
import { types } from './types.ts';
import { udp_wrap } from './udp_wrap.ts';
import { url } from './url.ts';
import { url_pattern } from './url_pattern.ts';
import { util } from './util.ts';
import { unavailable } from './unavailable.ts';
import { uv } from './uv.ts';
import { v8 } from './v8.ts';
import { wasm_web_api } from './wasm_web_api.ts';
import { worker } from './worker.ts';
import { block_list } from './block_list.ts';
import { cares_wrap } from './cares_wrap.ts';
import { fs_event_wrap } from './fs_event_wrap.ts';
import { process_wrap } from './process_wrap.ts';
import { signal_wrap } from './signal_wrap.ts';
import { spawn_sync } from './spawn_sync.ts';
import { http2 } from './http2.ts';
import { locks } from './locks.ts';
import { sqlite } from './sqlite.ts';
import { tls_wrap } from './tls_wrap.ts';
import { webstorage } from './webstorage.ts';
import { zlib } from './zlib.ts';

export const registry: Readonly<Record<string, BindingFactory>> = {
	async_context_frame,
	async_wrap,
	blob,
	buffer,
	builtins,
	cjs_lexer,
	config,
	constants,
	contextify,
	credentials,
	crypto,
	diagnostics_channel,
	encoding_binding,
	errors,
	fs,
	fs_dir,
	heap_utils,
	http_parser,
	icu,
	inspector,
	internal_only_v8,
	ipc_serdes,
	js_stream,
	messaging,
	mksnapshot,
	module_wrap,
	modules,
	options,
	os,
	performance,
	permission,
	pipe_wrap,
	process_methods,
	profiler,
	report,
	sea,
	serdes,
	stream_pipe,
	stream_wrap,
	string_decoder,
	symbols,
	task_queue,
	tcp_wrap,
	timers,
	trace_events,
	tty_wrap,
	types,
	udp_wrap,
	url,
	url_pattern,
	util,
	uv,
	v8,
	wasm_web_api,
	worker,
	block_list,
	cares_wrap,
	fs_event_wrap,
	process_wrap,
	signal_wrap,
	spawn_sync,
	http2,
	locks,
	sqlite,
	tls_wrap,
	webstorage,
	zlib,
	...unavailable,
};
