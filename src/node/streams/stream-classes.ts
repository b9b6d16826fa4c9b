// LibuvStreamWrap, WriteWrap and ShutdownWrap of one process: stream_wrap hands them to lib, TCP, Pipe and TTY
// extend them. Made once for each environment.
import type { Environment } from '../environment.ts';
import { libuvStreamClass } from './libuv-stream-class.ts';
import { StreamState } from './stream-state.ts';

export interface StreamClasses {
	state: StreamState;
	LibuvStreamWrap: ReturnType<typeof libuvStreamClass>;
}

const made = new WeakMap<Environment, StreamClasses>();

export function streamClasses(environment: Environment): StreamClasses {
	const known = made.get(environment);
	if (known) return known;
	const state = new StreamState();
	const classes = { state, LibuvStreamWrap: libuvStreamClass(environment, state) };
	made.set(environment, classes);
	return classes;
}
