import { check, client, expect, random, server } from '@slipway/check';

const app = await server.start();
const http = client(app);

check('health-200: GET /health answers 200 with {"status":"ok"}', async () => {
	expect(await http.get('/health'))
		.status(200)
		.header('content-type', /^application\/json/)
		.json({ status: 'ok' });
});

check('unknown-404: a path that does not exist answers 404', async () => {
	expect(await http.get(`/nope-${random.word()}`)).status(404);
});

check('wrong-method-405: other methods on /health answer 405 and say which are allowed', async () => {
	for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
		expect(await http.request(method, '/health')).status(405).header('allow', /\bGET\b/);
	}
});

check('head-like-get: HEAD /health has the status and headers of GET and no body', async () => {
	const get = await http.get('/health');
	expect(get).status(200).header('content-type', /^application\/json/);
	expect(await http.head('/health')).status(200).header('content-type', get.header('content-type')).emptyOnTheWire();
});
