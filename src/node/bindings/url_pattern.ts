// URLPattern: src/node_url_pattern.cc. The browser's own.
import type { Binding, Environment } from '../environment.ts';

export function url_pattern(environment: Environment, base: Binding): Binding {
	class Missing {
		constructor() {
			throw environment.unavailable('URLPattern', 'this browser has no URLPattern');
		}
	}
	return { ...base, URLPattern: environment.browser.URLPattern ?? Missing };
}
