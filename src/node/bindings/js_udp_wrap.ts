// internalBinding('js_udp_wrap'): src/js_udp_wrap.cc. Only QUIC uses it.
import type { BindingFactory } from '../environment.ts';

export const js_udp_wrap: BindingFactory = (environment, base) => {
	class JSUDPWrap extends environment.AsyncWrap {
		constructor() {
			super();
			throw environment.unavailable('UDP', 'A browser has no datagram sockets.');
		}
	}
	return Object.assign(base, { JSUDPWrap });
};
