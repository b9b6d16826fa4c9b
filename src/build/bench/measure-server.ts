// A running Express server: requests per second, memory, and what was downloaded until it answered.
import { launchChromium } from '../browser/launch-chromium.ts';
import type { Pair } from '../serve/serve-pair.ts';
import { browserMemory } from './browser-memory.ts';
import { ContainerFigures } from './container-figures.ts';
import { openMeasured } from './open-measured.ts';
import type { RealNode } from './real-node.ts';
import type { Row } from './row.ts';

const SETTLE_MS = 3000;

export async function measureServer(
	pair: Pair,
	real: RealNode,
	programs: string,
	seconds: string,
): Promise<Row[]> {
	const empty = await emptyBrowserMemory();
	const before = pair.bytesSent();
	const container = await openMeasured(pair.container, programs);
	const figures = new ContainerFigures(container);
	await figures.startServer();
	await settle();
	const memory = browserMemory() - empty;
	const bytes = pair.bytesSent() - before;
	const server = await real.server();
	const inContainer = await figures.number('load.cjs', seconds);
	const inNode = await real.number('load.cjs', seconds);
	await server.stop();
	const inPreview = await figures.previewLoad(pair.container, Number(seconds));
	await container.close();
	return [
		{
			what: 'requests/s, client in the container',
			unit: '/s',
			slipway: inContainer,
			node: inNode,
			aim: { leastRatio: 0.5 },
		},
		{
			what: 'requests/s, through the preview',
			unit: '/s',
			slipway: inPreview,
			aim: { least: 1500 },
		},
		{
			what: 'memory: page, kernel, Express process, 2 ready workers',
			unit: 'MB',
			slipway: memory,
			node: server.memory,
			aim: { most: 30 },
		},
		{
			what: 'downloaded to the first response',
			unit: 'KB',
			slipway: bytes / 1024,
			aim: { most: 1024 },
		},
	];
}

async function emptyBrowserMemory(): Promise<number> {
	const browser = await launchChromium();
	const page = await browser.newPage();
	await page.goto('about:blank');
	await settle();
	const memory = browserMemory();
	await browser.close();
	return memory;
}

/** Start-up has its own garbage. */
function settle(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
}
