// JSON, forms, texts and bytes; compressed, too large, and not what they say they are.
const bodyParser = require('body-parser');
const http = require('node:http');
const zlib = require('node:zlib');

const parsers = {
	'/json': bodyParser.json({ limit: 40, strict: true }),
	'/form': bodyParser.urlencoded({ extended: true }),
	'/text': bodyParser.text(),
	'/raw': bodyParser.raw({ type: '*/*' }),
};
const server = http.createServer((request, response) => {
	parsers[request.url](request, response, (error) => {
		response.statusCode = error?.status ?? 200;
		response.end(
			error ? `${error.type}: ${error.message}` : (JSON.stringify(request.body) ?? 'no body'),
		);
	});
});
server.listen(0, async () => {
	const send = async (path, type, body, headers = {}) => {
		const response = await fetch(`http://localhost:${server.address().port}${path}`, {
			method: 'POST',
			headers: { 'content-type': type, ...headers },
			body,
		});
		console.log(path, type, response.status, await response.text());
	};
	await send('/json', 'application/json', '{"a":[1,2,{"b":null}]}');
	await send('/json', 'application/json', '"text"');
	await send('/json', 'application/json', '{"a":');
	await send('/json', 'application/json', JSON.stringify('x'.repeat(50)));
	await send('/json', 'application/json', zlib.gzipSync('{"zip":true}'), {
		'content-encoding': 'gzip',
	});
	await send('/json', 'application/json', zlib.brotliCompressSync('{"br":1}'), {
		'content-encoding': 'br',
	});
	await send('/json', 'application/json', 'x', { 'content-encoding': 'nope' });
	await send('/json', 'text/plain', '{}');
	await send('/form', 'application/x-www-form-urlencoded', 'a[b]=1&a[c][]=2&d=%C3%A9');
	await send('/text', 'text/plain; charset=utf-16le', Buffer.from('hé', 'utf16le'));
	await send('/raw', 'application/octet-stream', Buffer.from([0, 1, 255]));
	server.close();
});
