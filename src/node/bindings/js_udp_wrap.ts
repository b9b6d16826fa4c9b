// internalBinding('js_udp_wrap'): src/js_udp_wrap.cc. Only QUIC uses it.
import type { BindingFactory } from '../environment.ts';

export const js_udp_wrap: BindingFactory = (environment, base) => {
	class JSUDPWrap extends environment.AsyncWrap {
		constructor() {
			super();
			throw environment.lacks('udp');
		}
	}
	return Object.assign(base, { JSUDPWrap });
};
