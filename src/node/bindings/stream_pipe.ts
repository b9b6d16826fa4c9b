// internalBinding('stream_pipe'): src/stream_pipe.cc. Only http2 sends files this way.
import type { BindingFactory } from '../environment.ts';

export const stream_pipe: BindingFactory = (environment, base) => {
	class StreamPipe extends environment.AsyncWrap {
		constructor() {
			super();
			throw environment.unavailable('Piping native streams', 'HTTP/2 has no native streams here.');
		}
	}
	return Object.assign(base, { StreamPipe });
};
