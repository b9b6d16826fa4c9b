// internalBinding('http_parser'): src/node_http_parser.cc, on llhttp in WebAssembly.
import type { BindingFactory } from '../environment.ts';
import { ConnectionsList, type ListedParser } from '../http/connections-list.ts';
import { Llhttp } from '../http/llhttp.ts';
import { httpParserClass, type ParserKeys } from '../http/http-parser-class.ts';

export const http_parser: BindingFactory = (environment, base) => {
	const facts = environment.facts.bindings['http_parser'];
	const statics = facts?.classes['HTTPParser']?.statics ?? {};
	const clock = environment.browser.performance;

	/** --max-http-header-size */
	function maxHeaderSize(): number {
		const { getOptionValue } = environment.requireBuiltin('internal/options') as {
			getOptionValue(name: string): number;
		};
		return getOptionValue('--max-http-header-size');
	}

	// Compiled now, while the worker waits in the pool, not during the first request.
	Llhttp.of(environment);
	const HTTPParser = httpParserClass(environment, statics as unknown as ParserKeys, maxHeaderSize);

	class ServerConnections extends ConnectionsList<ListedParser> {
		expired(headersTimeout = 0, requestTimeout = 0): ListedParser[] {
			return this.takeExpired(clock.now(), headersTimeout, requestTimeout);
		}
	}
	Object.defineProperty(ServerConnections, 'name', { value: 'ConnectionsList' });

	return Object.assign(base, {
		HTTPParser: Object.assign(HTTPParser, statics),
		ConnectionsList: ServerConnections,
	});
};
