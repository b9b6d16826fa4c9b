// `port` and `server-ready`: servers come and go.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ClientPage } from '../browser/client-page.ts';

let client: ClientPage;

beforeAll(async () => {
	client = await ClientPage.open({ containerUrl: inject('containerUrl') });
	await client.boot();
});
afterAll(() => client?.close());

test('a server is announced with its address, and its end too', async () => {
	const containerUrl = inject('containerUrl');
	const heard = await client.page.evaluate(async () => {
		const events: string[] = [];
		const closed = new Promise<void>((resolve) => {
			container.on('port', (port, type, url) => {
				events.push(`${type} ${port} ${url}`);
				if (type === 'close') resolve();
			});
		});
		const ready = new Promise<void>((resolve) => {
			container.on('server-ready', (port, url) => {
				events.push(`ready ${port} ${url}`);
				resolve();
			});
		});
		const server = `require('http').createServer((q, s) => s.end('hi')).listen(3000)`;
		const process = await container.spawn('node', ['-e', server]);
		await ready;
		process.kill();
		await closed;
		return events;
	});
	const url = `${containerUrl}/~3000/`;
	expect(heard).toEqual([`open 3000 ${url}`, `ready 3000 ${url}`, `close 3000 ${url}`]);
});

test('a listener that was taken off hears nothing', async () => {
	const count = await client.page.evaluate(async () => {
		let heard = 0;
		const off = container.on('port', () => heard++);
		off();
		const server = `const s = require('http').createServer().listen(3001, () => s.close())`;
		const process = await container.spawn('node', ['-e', server]);
		await process.exit;
		return heard;
	});
	expect(count).toBe(0);
});
