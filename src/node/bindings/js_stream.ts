// internalBinding('js_stream'): src/js_stream.cc.
import type { BindingFactory } from '../environment.ts';
import { jsStreamClass } from '../streams/js-stream-class.ts';
import { streamClasses } from '../streams/stream-classes.ts';

export const js_stream: BindingFactory = (environment, base) =>
	Object.assign(base, { JSStream: jsStreamClass(environment, streamClasses(environment).state) });
