// Middleware that waits for what is below it, state, errors, a stream as the body, cookies.
const Koa = require('koa');
const { Readable } = require('node:stream');

const app = new Koa({ keys: ['secret'] });
app.on('error', (error) => console.log('error event:', error.message));
app.use(async (ctx, next) => {
	await next();
	ctx.set('X-Seen', `${ctx.state.seen ?? 'nothing'} ${ctx.status}`);
});
app.use(async (ctx, next) => {
	try {
		await next();
	} catch (error) {
		ctx.status = error.status ?? 500;
		ctx.body = { error: error.message };
		if (ctx.status === 500) ctx.app.emit('error', error, ctx);
	}
});
app.use(async (ctx) => {
	ctx.state.seen = ctx.path;
	if (ctx.path === '/json') ctx.body = { query: { ...ctx.query }, method: ctx.method };
	else if (ctx.path === '/stream') ctx.body = Readable.from(['a', 'b', 'c']);
	else if (ctx.path === '/cookie') {
		ctx.cookies.set('n', '1', { signed: true });
		ctx.body = 'set';
	} else if (ctx.path === '/teapot') ctx.throw(418, 'short and stout');
	else if (ctx.path === '/broken') throw new Error('broken');
	else if (ctx.path === '/empty') ctx.body = null;
});

const server = app.listen(0, async () => {
	for (const path of [
		'/json?a=1&b=2',
		'/stream',
		'/cookie',
		'/teapot',
		'/broken',
		'/empty',
		'/none',
	]) {
		const response = await fetch(`http://localhost:${server.address().port}${path}`);
		const { headers } = response;
		console.log(path, response.status, headers.get('content-type'), headers.get('x-seen'));
		console.log(headers.getSetCookie(), await response.text());
	}
	server.close();
});
