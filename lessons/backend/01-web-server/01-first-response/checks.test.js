import { check, client, expect, server } from '@slipway/check';

const app = await server.start();
const http = client(app);

check('ok-200: GET / answers with status 200', async () => {
	expect(await http.get('/')).status(200);
});

check('greeting: the text starts with "Hello, " and a name', async () => {
	expect(await http.get('/')).text(/^Hello, \S+/);
});

check('plain-text: the content-type is still text/plain', async () => {
	expect(await http.get('/')).status(200).header('content-type', /^text\/plain/);
});
