import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { check, client, expect, random, server } from '@slipway/check';

const app = await server.start();
const http = client(app);
const load = async () => (await import(`${process.cwd()}/export.js`)).exportCsv;

/** Rows that count how far they got. */
function countedRows(count, title = (id) => `Order ${id}`) {
	const counted = { made: 0, ended: false, rows: undefined };
	counted.rows = (async function* () {
		try {
			for (let id = 1; id <= count; id++) {
				counted.made = id;
				if (id % 50 === 0) await new Promise(setImmediate);
				yield { id, title: title(id), price: id };
			}
		} finally {
			counted.ended = true;
		}
	})();
	return counted;
}

/** A response that takes nothing until it is told to. */
class StuckResponse extends Writable {
	statusCode = 200;
	headers = {};
	#taken = [];
	release = () => {};

	setHeader(name, value) {
		this.headers[name.toLowerCase()] = value;
		return this;
	}

	writeHead(status, headers = {}) {
		for (const [name, value] of Object.entries(headers)) this.setHeader(name, value);
		return this;
	}

	get text() {
		return Buffer.concat(this.#taken).toString();
	}

	_write(chunk, _encoding, done) {
		this.#taken.push(chunk);
		this.release = done;
	}
}

const untilIdle = async () => {
	for (let i = 0; i < 200; i++) await new Promise(setImmediate);
};

check('csv: every order is a line, with quotes where they are needed', async () => {
	const answer = await http.get('/orders.csv');
	expect(answer).status(200).header('content-type', /^text\/csv/);
	const lines = answer.text.trimEnd().split('\n');
	assert.equal(lines[0], 'id,title,price', `the first line is ${lines[0]}`);
	assert.equal(lines.length, 20_001, `there are ${lines.length - 1} orders, not 20000`);
	assert.equal(lines[1], '1,"Tea, ""the good one""",7');
	const id = random.int(2, 999);
	assert.equal(lines[id], `${id},Order number ${id},${(id * 7) % 1000}`);
});

check('first-chunk-early: the first rows arrive before the last are made', async () => {
	const exportCsv = await load();
	const source = countedRows(50_000);
	const response = new StuckResponse();
	const done = exportCsv(source.rows, { headers: {} }, response).catch(() => {});
	await untilIdle();
	const made = source.made;
	response.destroy();
	await Promise.race([done, untilIdle()]);
	assert.ok(response.text.startsWith('id,title,price'), 'nothing was written while the rows were being made');
	assert.ok(made < 50_000, 'all rows were made before the first was sent');
});

check('back-pressure: when the client does not read, no more rows are made', async () => {
	const exportCsv = await load();
	const source = countedRows(200_000);
	const response = new StuckResponse();
	const done = exportCsv(source.rows, { headers: {} }, response).catch(() => {});
	await untilIdle();
	const soon = source.made;
	await untilIdle();
	const later = source.made;
	response.destroy();
	await Promise.race([done, untilIdle()]);
	assert.equal(later, soon, `${later} rows were made for a client that reads nothing, and it goes on`);
});

check('abort: when the client hangs up, the rows end', async () => {
	const exportCsv = await load();
	const source = countedRows(200_000);
	const response = new StuckResponse();
	const done = exportCsv(source.rows, { headers: {} }, response).catch(() => {});
	await untilIdle();
	response.destroy();
	await untilIdle();
	const soon = source.made;
	await untilIdle();
	assert.equal(source.made, soon, 'rows are still being made for a client that is gone');
	assert.ok(source.ended, 'the source of the rows was never closed');
	await Promise.race([done, untilIdle()]);
	expect(await http.get('/')).status(200);
});

check('gzip: a client that accepts gzip gets it, others do not', async () => {
	const packed = await http.get('/orders.csv', { headers: { 'accept-encoding': 'gzip' } });
	expect(packed).status(200).header('content-encoding', 'gzip');
	const text = gunzipSync(packed.bytes).toString();
	const plain = await http.get('/orders.csv');
	expect(plain).header('content-encoding', undefined);
	assert.equal(text, plain.text, 'unpacked, the two files differ');
});
