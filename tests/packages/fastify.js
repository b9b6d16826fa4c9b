// Routes with schemas, hooks, a plugin, errors, inject and a real request.
const fastify = require('fastify');

async function main() {
	const app = fastify();
	app.addHook('onRequest', async (request) => {
		request.startedBy = 'hook';
	});
	app.decorate('double', (n) => n * 2);
	app.register(
		async (inner) => {
			inner.get(
				'/:n',
				{ schema: { params: { type: 'object', properties: { n: { type: 'integer' } } } } },
				async (request) => ({
					double: app.double(request.params.n),
					by: request.startedBy,
				}),
			);
		},
		{ prefix: '/numbers' },
	);
	app.post(
		'/people',
		{
			schema: {
				body: {
					type: 'object',
					required: ['name'],
					properties: {
						name: { type: 'string', minLength: 2 },
						age: { type: 'integer', default: 1 },
					},
				},
				response: {
					201: {
						type: 'object',
						properties: { name: { type: 'string' }, age: { type: 'number' } },
					},
				},
			},
		},
		async (request, reply) => {
			reply.code(201);
			return { ...request.body, secret: 'not in the schema' };
		},
	);
	app.get('/broken', async () => {
		throw Object.assign(new Error('broken'), { statusCode: 503 });
	});
	app.setNotFoundHandler((request, reply) => reply.code(404).send({ missing: request.url }));
	for (const [method, url, payload] of [
		['GET', '/numbers/21'],
		['GET', '/numbers/x'],
		['POST', '/people', { name: 'Ada' }],
		['POST', '/people', { name: 'A' }],
		['POST', '/people', {}],
		['GET', '/broken'],
		['GET', '/none'],
	]) {
		const answer = await app.inject({ method, url, payload });
		console.log(method, url, answer.statusCode, answer.headers['content-type'], answer.body);
	}
	const address = await app.listen({ port: 0 });
	const response = await fetch(`${address}/numbers/4`);
	console.log(response.status, await response.json());
	console.log(app.printRoutes());
	await app.close();
}
main();
