// Express 4: routers, middleware order, cookies, sendFile.
'use strict';
const express = require('express4');
const fs = require('node:fs');
const path = require('node:path');

fs.writeFileSync('page.html', '<h1>page</h1>');
const app = express();
const router = express.Router();
router.use((request, response, next) => {
	response.set('X-Router', request.baseUrl);
	next();
});
router.get('/item/:id?', (request, response) => response.send(request.params.id ?? 'none'));
app.use('/api', router);
app.get('/cookie', (request, response) => response.cookie('name', 'value', { httpOnly: true }).end());
app.get('/page', (request, response) => response.sendFile(path.resolve('page.html')));
const server = app.listen(0, async () => {
	const base = `http://localhost:${server.address().port}`;
	for (const route of ['/api/item/3', '/api/item', '/cookie', '/page', '/nothing']) {
		const response = await fetch(base + route);
		const { headers } = response;
		console.log(route, response.status, headers.get('x-router'), headers.get('set-cookie'));
		console.log(headers.get('content-type'), await response.text());
	}
	server.close();
	server.closeAllConnections();
});
