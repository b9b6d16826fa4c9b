// URL: src/node_url.cc, whose parser is ada. The parser here is the browser's own; both follow
// https://url.spec.whatwg.org, and url.js keeps only the text and the offsets in `urlComponents`.
import type { Binding, Environment } from '../environment.ts';
import { domainOf } from '../url/domain-of.ts';
import { formatUrl } from '../url/format-url.ts';
import { idnaToUnicode } from '../url/idna-to-unicode.ts';
import { parseUrl } from '../url/parse-url.ts';
import type { UrlPart } from '../url/set-url-part.ts';
import { setUrlPart } from '../url/set-url-part.ts';
import { urlFromPath } from '../url/url-from-path.ts';
import { urlOffsets } from '../url/url-offsets.ts';

// By the numbers of `updateActions` in internal/url.js; the one after these is 'href'.
const setters: readonly UrlPart[] = [
	'protocol',
	'host',
	'hostname',
	'port',
	'username',
	'password',
	'pathname',
	'search',
	'hash',
];
export function url(environment: Environment, base: Binding): Binding {
	const urlComponents = new Uint32Array(9);

	function publish(parsed: URL): string {
		urlComponents.set(urlOffsets(parsed));
		return parsed.href;
	}

	function invalid(input: string, context: string | undefined): Error {
		const error = environment.nodeError('ERR_INVALID_URL', 'Invalid URL', TypeError);
		Object.assign(error, { input });
		if (context !== undefined) Object.assign(error, { base: context });
		return error;
	}

	function parse(input: string, context?: string, raise = false): string | undefined {
		const parsed = parseUrl(input, context);
		if (parsed !== null) return publish(parsed);
		if (raise) throw invalid(input, context);
		return undefined;
	}

	/** false: the setter refused; url.js then keeps what it has. */
	function update(current: string, action: number, value: string): string | false {
		const part = setters[action];
		const changed = part === undefined ? parseUrl(value) : setUrlPart(current, part, value);
		return changed === null ? false : publish(changed);
	}

	function getOrigin(input: string): string {
		const parsed = parseUrl(input);
		if (parsed === null) throw environment.nodeError('ERR_INVALID_URL', 'Invalid URL', TypeError);
		return parsed.origin;
	}

	return {
		...base,
		urlComponents,
		parse,
		canParse: (input: string, context?: string) => parseUrl(input, context) !== null,
		update,
		format: formatUrl,
		getOrigin,
		pathToFileURL: (path: string, windows: boolean, hostname?: string) =>
			publish(urlFromPath(path, windows, hostname)),
		domainToASCII: domainOf,
		domainToUnicode: (domain: string) => idnaToUnicode(domainOf(domain)),
	};
}
