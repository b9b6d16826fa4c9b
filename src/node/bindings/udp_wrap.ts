// internalBinding('udp_wrap'): src/udp_wrap.cc. A browser has no datagrams: `dgram` loads, sockets throw.
import type { BindingFactory } from '../environment.ts';

export const udp_wrap: BindingFactory = (environment, base) => {
	class UDP extends environment.HandleWrap {
		constructor() {
			super();
			throw environment.lacks('udp');
		}
	}
	return Object.assign(base, {
		UDP,
		SendWrap: class SendWrap extends environment.ReqWrap {},
		constants: { UV_UDP_IPV6ONLY: 1, UV_UDP_REUSEADDR: 4, UV_UDP_REUSEPORT: 64 },
	});
};
