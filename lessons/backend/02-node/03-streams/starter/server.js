import { createServer } from 'node:http';
import { exportCsv } from './export.js';
import { rows } from './rows.js';

const server = createServer(async (request, response) => {
	if (request.url !== '/orders.csv') {
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
		response.end('<h1>Orders</h1><p><a href="/orders.csv" download>All orders as a spreadsheet</a></p>\n');
		return;
	}

	try {
		await exportCsv(rows(20_000), request, response);
	} catch (error) {
		console.error('The export broke off:', error.code ?? error.message);
	}
});

server.listen(3000, () => {
	console.log('Listening on http://localhost:3000');
});
