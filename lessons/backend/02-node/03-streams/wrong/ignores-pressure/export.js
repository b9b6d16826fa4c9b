import { createGzip } from 'node:zlib';

/** RFC 4180: a field with a comma, a quote or a line break stands in quotes. */
function field(value) {
	const text = String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export async function exportCsv(rows, request, response) {
	response.setHeader('content-type', 'text/csv; charset=utf-8');
	let out = response;
	if (request.headers['accept-encoding']?.includes('gzip')) {
		response.setHeader('content-encoding', 'gzip');
		out = createGzip();
		out.pipe(response);
	}

	out.write('id,title,price\n');
	for await (const { id, title, price } of rows) {
		out.write(`${field(id)},${field(title)},${field(price)}\n`);
	}
	out.end();
}
