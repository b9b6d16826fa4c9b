// Routes, validation by function, an extension, a plugin, state, inject and a real request.
const Hapi = require('@hapi/hapi');

async function main() {
	const server = Hapi.server({ port: 0, host: 'localhost' });
	server.state('visits', { ttl: null, isSecure: false, encoding: 'base64json' });
	await server.register({
		name: 'greeter',
		register: async (inner, options) => {
			inner.method('greet', (name) => `${options.word}, ${name}`);
		},
		options: { word: 'Hello' },
	});
	server.ext('onPreResponse', (request, h) => {
		const { response } = request;
		if (response.isBoom) return h.continue;
		response.header('x-seen', request.method);
		return h.continue;
	});
	server.route([
		{
			method: 'GET',
			path: '/hello/{name}',
			handler: (request) => server.methods.greet(request.params.name),
		},
		{
			method: 'GET',
			path: '/visit',
			handler: (request, h) => {
				const visits = { n: (request.state.visits?.n ?? 0) + 1 };
				return h.response(visits).state('visits', visits);
			},
		},
		{
			method: 'POST',
			path: '/echo',
			handler: (request, h) => h.response(request.payload).code(201),
		},
		{
			method: 'GET',
			path: '/checked',
			handler: (request) => request.query,
			options: {
				validate: {
					query: (value) => {
						if (!value.q) throw new Error('q is needed');
						return { q: value.q.toUpperCase() };
					},
				},
			},
		},
		{ method: 'GET', path: '/broken', handler: () => Promise.reject(new Error('broken')) },
	]);
	for (const request of [
		'/hello/Ada',
		'/visit',
		{ url: '/visit', headers: { cookie: 'visits=eyJuIjo0fQ==' } },
		{ method: 'POST', url: '/echo', payload: { a: [1, 2] } },
		'/checked?q=x',
		'/checked',
		'/broken',
		'/none',
	]) {
		const { statusCode, payload, headers } = await server.inject(request);
		console.log(statusCode, payload, headers['x-seen'], headers['set-cookie']);
	}
	await server.start();
	console.log(await (await fetch(`${server.info.uri}/hello/Bob`)).text());
	await server.stop();
	console.log('stopped');
}
main();
