// Gives an error the lines above its stack that node::errors::DecorateErrorStack gives it.
import { sourceArrow } from './source-arrow.ts';
import type { SourcePlace } from './source-error.ts';

/**
 * `arrowOnly`: just remember the lines (AppendExceptionLine); Node's lib puts them above the stack itself.
 * `firstLine`: number of the source's first line.
 */
export function decorateError(
	error: Error,
	place: SourcePlace,
	symbols: Readonly<Record<string, symbol>>,
	{ arrowOnly = false, firstLine = 1 } = {},
) {
	const arrow = sourceArrow(place, firstLine);
	const set = (name: string, value: unknown) => {
		const symbol = symbols[name];
		if (symbol) Reflect.set(error, symbol, value);
	};
	set('arrow_message_private_symbol', arrow);
	if (arrowOnly) return;
	const value = `${arrow}\n${error.stack}`;
	Object.defineProperty(error, 'stack', { value, writable: true, configurable: true });
	set('decorated_private_symbol', true);
}
