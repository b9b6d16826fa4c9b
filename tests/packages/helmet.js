// The headers it sets, and a policy of one's own.
const express = require('express');
const helmet = require('helmet');

const app = express();
app.use('/plain', helmet());
app.use(
	'/own',
	helmet({
		contentSecurityPolicy: { directives: { scriptSrc: ["'self'", 'example.org'] } },
		frameguard: { action: 'deny' },
	}),
);
app.use((request, response) => response.send('ok'));
const server = app.listen(0, async () => {
	for (const path of ['/plain', '/own', '/none']) {
		const { headers } = await fetch(`http://localhost:${server.address().port}${path}`);
		console.log(
			path,
			[...headers].filter(([name]) => !['date', 'etag'].includes(name)),
		);
	}
	server.close();
});
