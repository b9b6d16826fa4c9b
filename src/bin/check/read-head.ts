// Status line and headers of an answer -> the record of its exchange.
import type { IncomingMessage } from 'node:http';
import type { Exchange } from '#course/check-event.ts';

export function readHead(message: IncomingMessage, exchange: Exchange): void {
	const raw = message.rawHeaders;
	exchange.status = message.statusCode ?? 0;
	exchange.statusText = message.statusMessage ?? '';
	exchange.responseHeaders = [];
	for (let i = 0; i < raw.length; i += 2)
		exchange.responseHeaders.push([raw[i] ?? '', raw[i + 1] ?? '']);
}
