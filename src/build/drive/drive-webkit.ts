// Drives WebKitGTK's MiniBrowser by WebDriver, through WebKitWebDriver (Debian: `webkit2gtk-driver`).
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { findProgram } from '../browser/find-program.ts';
import { startProgram } from '../browser/start-program.ts';
import { webkitProgram } from '../browser/webkit-program.ts';
import type { DrivenPage } from './driven-page.ts';
import { waitFor } from './wait-for.ts';
import { WebDriver } from './web-driver.ts';

const START_MS = 60_000;
const SIZE = { x: 0, y: 0, width: 1280, height: 860 };

export async function driveWebkit(): Promise<DrivenPage> {
	const driver = findProgram(['WebKitWebDriver']);
	if (driver === undefined) {
		throw new Error('No WebKitWebDriver found (Debian: `apt-get install webkit2gtk-driver`).');
	}
	const port = await freePort();
	let browser = '';
	const options = webkitProgram((miniBrowser) => {
		browser = miniBrowser;
		return [driver, `--port=${port}`];
	});
	const window = await startProgram(options);
	try {
		const root = `http://127.0.0.1:${port}`;
		await waitFor('WebKitWebDriver', () => WebDriver.isReady(root), START_MS);
		const session = await WebDriver.start(root, {
			'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
		});
		await session.send('POST', '/window/rect', SIZE);
		const handle = (await session.send('GET', '/window', undefined)) as string;
		return drivenPage(session, handle, () => window.close());
	} catch (error) {
		await window.close();
		throw error;
	}
}

function drivenPage(session: WebDriver, handle: string, end: () => Promise<void>): DrivenPage {
	const evaluate = async (expression: string): Promise<unknown> => {
		const script = `const done = arguments[0];
			(async () => JSON.stringify(await (${expression})) ?? 'null')()
				.then((value) => done({ value }), (error) => done({ error: String(error) }));`;
		const answer = await session.send('POST', '/execute/async', { script, args: [] });
		const { value, error } = answer as { value?: string; error?: string };
		if (error !== undefined) throw new Error(error);
		return JSON.parse(value ?? 'null');
	};
	return {
		async goto(url) {
			await session.send('POST', '/url', { url });
		},
		async reload() {
			await session.send('POST', '/refresh', {});
		},
		async evaluate(expression, frame) {
			if (frame === undefined) return evaluate(expression);
			const asked = { using: 'css selector', value: frame };
			try {
				const [id] = (await session.send('POST', '/elements', asked)) as object[];
				if (id === undefined) return undefined;
				await session.send('POST', '/frame', { id });
				return await evaluate(expression);
			} catch (error) {
				// It went to another page meanwhile, or is another one.
				if (/no such (frame|window)|stale element/.test(String(error))) return undefined;
				throw error;
			} finally {
				// Not by `/frame`: after that no key arrives any more.
				await session.send('POST', '/window', { handle });
			}
		},
		async perform(actions) {
			await session.send('POST', '/actions', { actions });
		},
		async close() {
			await session.send('DELETE', '', undefined);
			await end();
		},
	};
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}
