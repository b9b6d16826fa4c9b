// Answers JSON with what it got, and GET /10mb with 10 MB in pieces of 64 KiB. Prints its port.
const http = require('node:http');
const { Readable } = require('node:stream');

const piece = Buffer.alloc(65536, 'x');

const server = http.createServer(async (request, response) => {
	if (request.url === '/10mb') {
		Readable.from(Array.from({ length: 160 }, () => piece)).pipe(response);
		return;
	}
	let text = '';
	for await (const part of request) text += part;
	response.setHeader('content-type', 'application/json');
	response.end(JSON.stringify({ got: JSON.parse(text) }));
});
server.listen(0, () => console.log(server.address().port));
