// Log in with a name and a password, stay logged in by a session, log out.
const express = require('express');
const session = require('express-session');
const passport = require('passport');
const { Strategy } = require('passport-local');
const { scryptSync, timingSafeEqual } = require('node:crypto');

const users = [{ id: 7, name: 'ada', hash: scryptSync('secret', 'salt', 32) }];
passport.use(
	new Strategy({ usernameField: 'name' }, (name, password, done) => {
		const user = users.find((one) => one.name === name);
		const right = user && timingSafeEqual(user.hash, scryptSync(password, 'salt', 32));
		done(null, right ? user : false, { message: 'no' });
	}),
);
passport.serializeUser((user, done) => done(null, user.id));
passport.deserializeUser((id, done) =>
	done(
		null,
		users.find((user) => user.id === id),
	),
);
const app = express();
app.use(
	express.urlencoded(),
	session({ secret: 'x', resave: false, saveUninitialized: false }),
	passport.session(),
);
app.post('/login', passport.authenticate('local'), (request, response) =>
	response.send(`hi ${request.user.name}`),
);
app.get('/me', (request, response) =>
	response.send(request.isAuthenticated() ? request.user.name : 'nobody'),
);
app.post('/logout', (request, response, next) =>
	request.logout((error) => (error ? next(error) : response.send('bye'))),
);
const server = app.listen(0, async () => {
	let cookie = '';
	const ask = async (method, path, body) => {
		const response = await fetch(`http://localhost:${server.address().port}${path}`, {
			method,
			body,
			headers: { cookie },
		});
		cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
		console.log(method, path, response.status, await response.text());
	};
	await ask('GET', '/me');
	await ask('POST', '/login', new URLSearchParams({ name: 'ada', password: 'wrong' }));
	await ask('POST', '/login', new URLSearchParams({ name: 'ada', password: 'secret' }));
	await ask('GET', '/me');
	await ask('POST', '/logout');
	await ask('GET', '/me');
	server.close();
});
