// Requests to an app that listens nowhere yet: expectations that hold, one that does not, an agent with cookies.
const express = require('express');
const request = require('supertest');

const app = express().use(express.json());
app.get('/user', (req, res) =>
	res.cookie('seen', '1').json({ name: 'ada', cookie: req.headers.cookie ?? null }),
);
app.post('/echo', (req, res) => res.status(201).set('X-Kind', 'echo').json(req.body));
app.post('/upload', (req, res) => {
	let size = 0;
	req
		.on('data', (part) => (size += part.length))
		.on('end', () =>
			res.json({ type: req.headers['content-type'].split(';')[0], some: size > 100 }),
		);
});

async function main() {
	await request(app)
		.get('/user')
		.expect(200)
		.expect('Content-Type', /json/)
		.expect({ name: 'ada', cookie: null });
	const { body, headers } = await request(app)
		.post('/echo')
		.send({ a: [1] })
		.expect(201);
	console.log(body, headers['x-kind']);
	await request(app)
		.get('/none')
		.expect(200)
		.catch((error) => console.log(error.message));
	await request(app)
		.post('/echo')
		.send({ a: 1 })
		.expect({ a: 2 })
		.catch((error) => console.log(error.message));
	const agent = request.agent(app);
	await agent.get('/user');
	console.log((await agent.get('/user')).body);
	console.log(
		(
			await request(app)
				.post('/upload')
				.field('a', 'b')
				.attach('f', Buffer.from('x'.repeat(99)), 'f.txt')
		).body,
	);
}
main();
