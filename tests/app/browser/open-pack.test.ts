// Packs from elsewhere: an address of another origin, a dropped zip, and what the page says about broken ones.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packFixture } from '../../course/pack-fixture.ts';
import { readPack } from '#course/read-pack.ts';
import { AppPage } from './app-page.ts';

let app: AppPage;
let elsewhere: Server;
let address: string;

function zip(changes: Record<string, string | undefined> = {}): Uint8Array {
	const files = packFixture(changes);
	return zipSync(Object.fromEntries(files.paths.map((path) => [path, files.bytes(path)])));
}

beforeAll(async () => {
	app = await AppPage.start();
	const pack = JSON.stringify(readPack(packFixture({}), 'away'));
	elsewhere = createServer((request, response) => {
		response.setHeader('Access-Control-Allow-Origin', '*');
		if (request.url === '/away/pack.json') response.end(pack);
		else if (request.url === '/away.zip') response.end(zip());
		else response.writeHead(404).end();
	});
	await new Promise<void>((resolve) => elsewhere.listen(0, 'localhost', resolve));
	address = `http://localhost:${(elsewhere.address() as AddressInfo).port}`;
});
afterAll(async () => {
	elsewhere?.close();
	await app?.close();
});

/** As if it were dragged in from the desktop. */
async function drop(name: string, bytes: Uint8Array): Promise<void> {
	await app.page.evaluate(
		([fileName, contents]) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([new Uint8Array(contents)], fileName));
			const event = new DragEvent('drop', {
				dataTransfer: transfer,
				bubbles: true,
				cancelable: true,
			});
			document.body.dispatchEvent(event);
		},
		[name, [...bytes]] as const,
	);
}

test.each(['/away', '/away/pack.json', '/away.zip'])('opens an address: %s', async (path) => {
	await app.page.goto(`${app.url}/#/?pack=${encodeURIComponent(address + path)}`);
	await app.page.getByRole('heading', { name: 'T', exact: true }).waitFor();
	await app.page.waitForURL(/#\/away~[0-9a-f]{8}$/);
	await app.page.reload();
	await app.page.getByRole('heading', { name: 'T', exact: true }).waitFor();
	await app.page.goto('about:blank');
});

test('says which address does not answer', async () => {
	await app.page.goto(`${app.url}/#/?pack=${encodeURIComponent(`${address}/gone.zip`)}`);
	const alert = app.page.getByRole('alert');
	await alert.getByText(`${address}/gone.zip`).waitFor();
	expect(await alert.textContent()).toContain('the server answered 404');
	await app.page.goto('about:blank');
});

test('opens a dropped zip, and names the mistake in a broken one', async () => {
	await app.page.goto(app.url);
	await app.page.getByRole('heading').first().waitFor();
	await drop('mine.zip', zip());
	await app.page.waitForURL(/#\/mine~[0-9a-f]{8}$/);
	await app.page.getByRole('heading', { name: 'T', exact: true }).waitFor();
	await drop('broken.zip', zip({ '01-first/module.yaml': 'titel: M\nsummary: S\n' }));
	const alert = app.page.getByRole('alert');
	await alert.getByText('broken.zip/01-first/module.yaml:1').waitFor();
	expect(await alert.textContent()).toContain('Did you mean `title`?');
	expect(app.errors).toEqual([]);
});
