import assert from 'node:assert/strict';
import { check, client, expect, random, server } from '@slipway/check';

const app = await server.start();
const http = client(app);

/** Milliseconds: on a slow machine a fingerprint takes its time. */
const PATIENCE = 12_000;

/** A call whose answer we decide, and when. */
function controlled() {
	const call = () => {
		call.started = true;
		return call.promise;
	};
	call.started = false;
	call.promise = new Promise((resolve, reject) => Object.assign(call, { resolve, reject }));
	return call;
}

const load = async () => (await import(`${process.cwd()}/fetch-all.js`)).fetchAll;

check('together: all calls are started before the first has answered', async () => {
	const fetchAll = await load();
	const calls = [controlled(), controlled(), controlled()];
	const all = fetchAll(calls);
	await new Promise(setImmediate);
	const started = calls.filter((call) => call.started).length;
	for (const call of calls) call.resolve(1);
	await all;
	assert.equal(started, 3, `${started} of 3 calls were started while none had answered`);
});

check('in-order: results come in the order of the calls', async () => {
	const fetchAll = await load();
	const calls = [controlled(), controlled(), controlled()];
	const values = calls.map(() => random.word());
	const all = fetchAll(calls);
	for (const index of [2, 0, 1]) {
		calls[index].resolve(values[index]);
		await new Promise(setImmediate);
	}
	assert.deepEqual(await all, values.map((value) => ({ value })), 'the results are not in the order of the calls');
});

check('one-fails: a call that fails has its error in its place', async () => {
	const fetchAll = await load();
	const message = random.words(3);
	const results = await fetchAll([async () => 1, () => Promise.reject(new Error(message)), async () => 3]).catch(
		(error) => assert.fail(`fetchAll failed with "${error.message}"`),
	);
	assert.deepEqual(results, [{ value: 1 }, { error: message }, { value: 3 }]);
});

check('dashboard: GET /dashboard shows what works, and what does not', async () => {
	expect(await http.get('/dashboard'))
		.status(200)
		.json({
			weather: { value: 'sunny, 21 °C' },
			news: { error: 'the news service does not answer' },
			rates: { value: { EUR: 1, USD: 1.09 } },
		});
});

check('not-blocked: GET /health is answered while GET /fingerprint computes', async () => {
	const order = [];
	const slow = http.get('/fingerprint', { timeout: PATIENCE }).then((answer) => {
		order.push('fingerprint');
		return answer;
	});
	await new Promise((resolve) => setTimeout(resolve, 20));
	const quick = http.get('/health', { timeout: PATIENCE }).then(() => order.push('health'));
	const [answer] = await Promise.all([slow, quick]);
	expect(answer).status(200).json('fingerprint', /^[0-9a-f]{64}$/);
	assert.equal(order[0], 'health', '/health had to wait until /fingerprint was done');
});
