// Sessions in the server's memory: logged in, regenerated, and destroyed.
const express = require('express');
const session = require('express-session');

const app = express();
let ids = 0;
app.use(
	session({ secret: 'x', resave: false, saveUninitialized: false, genid: () => `id${++ids}` }),
);
app.post('/login', (request, response, next) => {
	request.session.regenerate((error) => {
		if (error) return next(error);
		request.session.user = 'ada';
		return response.send('in');
	});
});
app.get('/me', (request, response) =>
	response.json({ user: request.session.user ?? null, id: request.sessionID }),
);
app.post('/logout', (request, response) => request.session.destroy(() => response.send('out')));
const server = app.listen(0, async () => {
	let cookie = '';
	for (const [method, path] of [
		['GET', '/me'],
		['POST', '/login'],
		['GET', '/me'],
		['POST', '/logout'],
		['GET', '/me'],
	]) {
		const response = await fetch(`http://localhost:${server.address().port}${path}`, {
			method,
			headers: { cookie },
		});
		const [set] = response.headers.getSetCookie();
		console.log(method, path, await response.text(), set ?? 'no cookie');
		cookie = set?.split(';')[0] ?? cookie;
	}
	server.close();
});
