import { gzipSync } from 'node:zlib';

/** RFC 4180: a field with a comma, a quote or a line break stands in quotes. */
function field(value) {
	const text = String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export async function exportCsv(rows, request, response) {
	let text = 'id,title,price\n';
	for await (const { id, title, price } of rows) {
		text += `${field(id)},${field(title)},${field(price)}\n`;
	}

	response.setHeader('content-type', 'text/csv; charset=utf-8');
	if (request.headers['accept-encoding']?.includes('gzip')) {
		response.setHeader('content-encoding', 'gzip');
		response.end(gzipSync(text));
	} else {
		response.end(text);
	}
}
