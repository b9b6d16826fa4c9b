// URLPattern: src/node_url_pattern.cc. The browser's own where it has one, else the polyfill.
import { URLPattern as Polyfill } from 'urlpattern-polyfill';
import type { Binding, Environment } from '../environment.ts';

export function url_pattern(environment: Environment, base: Binding): Binding {
	return { ...base, URLPattern: environment.browser.URLPattern ?? Polyfill };
}
