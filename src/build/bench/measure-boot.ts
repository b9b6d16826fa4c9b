// From opening a page to a container that is ready, without and with what the browser has cached.
import { launchChromium } from '../browser/launch-chromium.ts';
import type { PageApi } from '../container/page/page-api.ts';
import { PageServer } from '../container/page-server.ts';

declare const slipway: PageApi;

export interface BootTimes {
	cold: number;
	warm: number;
	/** From spawn to the first line of a process whose worker had to be made. */
	coldProcess: number;
}

export async function measureBoot(containerUrl: string): Promise<BootTimes> {
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
		return { cold: cold.ready, warm: warm.ready, coldProcess: warm.firstLine };
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
