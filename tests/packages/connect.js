// Middleware in a row, mounted below a path, with an error at the end of it.
const connect = require('connect');
const http = require('node:http');

const app = connect();
app.use((request, response, next) => {
	response.setHeader('x-first', request.url);
	next();
});
app.use('/api', (request, response, next) => {
	if (request.url === '/fail') return next(new Error('failed'));
	return response.end(JSON.stringify({ url: request.url, original: request.originalUrl }));
});
app.use((error, request, response, next) => {
	response.statusCode = 500;
	response.end(`caught ${error.message}`);
});
const server = http.createServer(app).listen(0, async () => {
	for (const path of ['/api/a?b=c', '/api/fail', '/apis', '/']) {
		const response = await fetch(`http://localhost:${server.address().port}${path}`);
		console.log(path, response.status, response.headers.get('x-first'), await response.text());
	}
	server.close();
});
