// internalBinding('stream_wrap'): src/stream_wrap.cc. The streams themselves are in ../streams/.
import type { BindingFactory } from '../environment.ts';
import { streamClasses } from '../streams/stream-classes.ts';

export const stream_wrap: BindingFactory = (environment, base) => {
	const { state, LibuvStreamWrap } = streamClasses(environment);
	return Object.assign(base, {
		streamBaseState: state.fields,
		LibuvStreamWrap,
		WriteWrap: class WriteWrap extends environment.ReqWrap {},
		ShutdownWrap: class ShutdownWrap extends environment.ReqWrap {},
	});
};
