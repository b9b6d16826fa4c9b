// From opening a page to a container that is ready, without and with what the browser has cached.
import { launchChromium } from '../browser/launch-chromium.ts';
import type { PageApi } from '../container/page/page-api.ts';
import { PageServer } from '../container/page-server.ts';
import type { Row } from './row.ts';

declare const slipway: PageApi;

export async function measureBoot(containerUrl: string): Promise<Row[]> {
	const server = await PageServer.start();
	const browser = await launchChromium();
	try {
		const context = await browser.newContext();
		const boot = async (): Promise<{ ready: number; firstLine: number }> => {
			const page = await context.newPage();
			await page.goto(server.url);
			const times = await page.evaluate(bootAndSpawn, containerUrl);
			await page.close();
			return times;
		};
		const cold = await boot();
		await boot();
		const warm = await boot();
		return [
			{ what: 'page load to container ready, cold', unit: 'ms', slipway: cold.ready },
			{ what: 'page load to container ready, warm', unit: 'ms', slipway: warm.ready },
			{
				what: 'spawn to first line, new worker',
				unit: 'ms',
				slipway: warm.firstLine,
				aim: { most: 300 },
			},
		];
	} finally {
		await browser.close();
		server.close();
	}
}

/** Runs in the page. */
async function bootAndSpawn(url: string): Promise<{ ready: number; firstLine: number }> {
	await slipway.boot(url, 'slipway');
	const ready = performance.now();
	const process = await slipway.container?.spawn('node', ['-e', 'console.log(1)']);
	await process?.output.getReader().read();
	return { ready, firstLine: performance.now() - ready };
}
