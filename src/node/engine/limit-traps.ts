// Error.stackTraceLimit where the engine writes a stack when an error is made, JavaScriptCore: it counts the runtime's
// own frames, which do not show, so its limit is higher than the one that programs see.
import { hiddenFrames } from './hidden-frames.ts';

const NAME = 'stackTraceLimit';

/** What a proxy of `native` does with the limit. */
export function limitTraps(native: ErrorConstructor): ProxyHandler<ErrorConstructor> {
	let shown: unknown = native.stackTraceLimit;
	const raise = () => {
		const raised = typeof shown === 'number' && shown > 0 ? shown + hiddenFrames : shown;
		return Reflect.set(native, NAME, raised);
	};
	raise();
	return {
		get: (target, name, receiver) =>
			name === NAME ? shown : (Reflect.get(target, name, receiver) as unknown),
		set(target, name, value, receiver) {
			if (name !== NAME) return Reflect.set(target, name, value, receiver);
			shown = value;
			return raise();
		},
		getOwnPropertyDescriptor(target, name) {
			const found = Reflect.getOwnPropertyDescriptor(target, name);
			return found && name === NAME ? { ...found, value: shown } : found;
		},
		defineProperty(target, name, descriptor) {
			const defined = Reflect.defineProperty(target, name, descriptor);
			if (!defined || name !== NAME || !('value' in descriptor)) return defined;
			shown = descriptor.value;
			return raise();
		},
	};
}
