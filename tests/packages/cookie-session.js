// A session in a signed cookie: counted up, tampered with, and ended.
const express = require('express');
const cookieSession = require('cookie-session');

const app = express();
app.use(cookieSession({ name: 's', keys: ['new', 'old'] }));
app.get('/', (request, response) => {
	request.session.views = (request.session.views ?? 0) + 1;
	response.send(`${request.session.views} ${request.session.isNew}`);
});
app.get('/end', (request, response) => {
	request.session = null;
	response.send('ended');
});
const server = app.listen(0, async () => {
	const ask = async (path, cookie = '') => {
		const url = `http://localhost:${server.address().port}${path}`;
		const response = await fetch(url, { headers: { cookie } });
		const set = response.headers.getSetCookie();
		console.log(path, await response.text(), set);
		return set.map((line) => line.split(';')[0]).join('; ');
	};
	const first = await ask('/');
	await ask('/', first);
	await ask('/', first.replace('s=', 's=x'));
	await ask('/end', first);
	server.close();
});
