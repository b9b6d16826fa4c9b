// HTTP/2: src/node_http2.cc, which is nghttp2. Browsers speak it themselves and hand out neither streams nor frames;
// node:http2 loads, and says so when a session is begun.
import { unavailableFeatures } from '../boot/unavailable-features.ts';
import { unavailableParts } from '../boot/unavailable-parts.ts';
import type { Binding, Environment } from '../environment.ts';

export function http2(environment: Environment, base: Binding): Binding {
	return {
		...base,
		...unavailableParts(environment, base, 'http2', unavailableFeatures.http2.why),
		setCallbackFunctions() {},
	};
}
