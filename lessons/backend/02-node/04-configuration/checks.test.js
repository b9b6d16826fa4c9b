import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { check, client, expect, random, server } from '@slipway/check';

const secret = `${random.word(12)}-${random.word(12)}`;
const app = await server.start({ env: { SESSION_SECRET: secret } });
const http = client(app);
const load = async () => (await import(`${process.cwd()}/config.js`)).readConfig;

check('port: the server listens on PORT, and on 3000 without it', async () => {
	const readConfig = await load();
	const port = random.int(4000, 60000);
	assert.equal(readConfig({ PORT: String(port), SESSION_SECRET: secret }).port, port, 'PORT is not what the program listens on');
	assert.equal(readConfig({ SESSION_SECRET: secret }).port, 3000, 'without PORT the port is not 3000');
	for (const PORT of ['http', '0', '70000', '80.5', '-1']) {
		assert.throws(() => readConfig({ PORT, SESSION_SECRET: secret }), undefined, `PORT=${PORT} is not refused`);
	}
	const started = await server.start({ env: { SESSION_SECRET: secret, PORT: String(port) } });
	expect(await client(started).get('/')).status(200);
	assert.equal(started.requestedPort, port, 'server.js does not listen on the port of the configuration');
	await started.stop();
});

check('secret-needed: without SESSION_SECRET the program ends with code 1 and says why', async () => {
	for (const SESSION_SECRET of [undefined, '']) {
		const { failure } = await server.start({ env: { SESSION_SECRET }, command: ['node', 'server.js'] });
		assert.ok(failure, 'without SESSION_SECRET the program runs');
		assert.equal(failure.start.code, 1, `the exit code is ${failure.start.code}`);
		assert.match(failure.start.stderr, /SESSION_SECRET/, 'the error does not name SESSION_SECRET');
	}
});

check('secret-stays: the secret is in no response and in no line of the log', async () => {
	expect(await http.get(`/sign?text=${random.word()}`)).status(200).json('signature', /^[0-9a-f]{64}$/);
	for (const path of ['/', '/sign?text=a', '/sign', `/${random.word()}`]) {
		expect(await http.get(path)).text(function withoutTheSecret(text) {
			return !text.includes(secret);
		});
	}
	const { stdout, stderr } = app.logs;
	assert.ok(!`${stdout}${stderr}`.includes(secret), 'the log shows the secret');
});

check('production: an error shows its stack to the developer only', async () => {
	const path = `/${random.word()}`;
	expect(await http.get(path)).status(500).text(/server\.js:\d+/);
	const live = await server.start({ env: { SESSION_SECRET: secret, NODE_ENV: 'production' } });
	expect(await client(live).get(path)).status(500).text(function withoutStack(text) {
		return !/server\.js:\d+/.test(text);
	});
	await live.stop();
});

check('example: .env.example has the names and not the secret', async () => {
	const example = await readFile('.env.example', 'utf8');
	const names = Object.keys(parseEnv(example));
	for (const name of ['PORT', 'SESSION_SECRET']) {
		assert.ok(names.includes(name), `.env.example has no line ${name}=`);
	}
	const { SESSION_SECRET } = parseEnv(await readFile('.env', 'utf8'));
	assert.ok(SESSION_SECRET && !example.includes(SESSION_SECRET), '.env.example shows the secret of .env');
});
