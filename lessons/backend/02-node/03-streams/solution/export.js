import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** RFC 4180: a field with a comma, a quote or a line break stands in quotes. */
function field(value) {
	const text = String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function* lines(rows) {
	yield 'id,title,price\n';
	for await (const { id, title, price } of rows) {
		yield `${field(id)},${field(title)},${field(price)}\n`;
	}
}

/** Sends the rows as a CSV file. `rows` is an async iterator of `{ id, title, price }`. */
export async function exportCsv(rows, request, response) {
	response.setHeader('content-type', 'text/csv; charset=utf-8');
	response.setHeader('vary', 'Accept-Encoding');

	if (request.headers['accept-encoding']?.includes('gzip')) {
		response.setHeader('content-encoding', 'gzip');
		await pipeline(lines(rows), createGzip(), response);
	} else {
		await pipeline(lines(rows), response);
	}
}
