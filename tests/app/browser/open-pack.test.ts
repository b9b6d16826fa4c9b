// Packs from elsewhere: an address of another origin, a dropped zip, and what the page says about broken ones.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packFixture } from '../../course/pack-fixture.ts';
import { readPack } from '#course/read-pack.ts';
import { packCache } from '#build/packs/pack-cache.ts';
import { readFolder } from '#build/packs/read-folder.ts';
import { writePack } from '#build/packs/write-pack.ts';
import { writePackZip } from '#build/packs/write-pack-zip.ts';
import { projectRoot } from '#build/project-root.ts';
import { AppPage } from './app-page.ts';
import { violations } from './violations.ts';

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
	await alert.getByText('This is a mistake in the pack, not yours.').waitFor();
	expect(await violations(app.page)).toEqual([]);
	expect(app.errors).toEqual([]);
});

test('a built pack is opened by the dialog, and brings along what its lessons import', async () => {
	const target = await mkdtemp(join(tmpdir(), 'slipway-pack-'));
	const folder = join(projectRoot, 'lessons/backend');
	const built = readPack(await readFolder(folder), 'backend');
	await writePack(built, folder, target, packCache);
	await writePackZip(join(target, 'backend'), join(target, 'backend.zip'));
	await app.page.goto(`${app.url}/#/backend`);
	await app.page.getByLabel('Zip of a pack').setInputFiles(join(target, 'backend.zip'));
	await app.page.waitForURL(/#\/backend~[0-9a-f]{8}$/);
	await app.page.goto(`${app.page.url()}/hello-express`);
	await app.page.reload();
	await app.preview.getByText('"id"').waitFor({ timeout: 50_000 });
	await rm(target, { recursive: true });
});

test('an address is typed, and a repository is no address of files', async () => {
	await app.page.goto(`${app.url}/#/backend`);
	await app.page.getByLabel('Address of a pack').fill(`${address}/lessons.git`);
	await app.page.keyboard.press('Enter');
	await app.page.getByRole('alert').getByText('this is a git repository').waitFor();
	await app.page.goto(`${app.url}/#/backend`);
	await app.page.getByLabel('Address of a pack').fill(`${address}/away.zip`);
	await app.page.keyboard.press('Enter');
	await app.page.waitForURL(/#\/away~[0-9a-f]{8}$/);
	expect(app.errors).toEqual([]);
});
