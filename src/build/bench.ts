// `npm run bench [-- --json FILE]`: how fast and how large, each figure beside the real Node's of the same run.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserMemory } from './bench/browser-memory.ts';
import { ContainerFigures } from './bench/container-figures.ts';
import { measureBoot } from './bench/measure-boot.ts';
import { median } from './bench/median.ts';
import { printTable } from './bench/print-table.ts';
import { RealNode } from './bench/real-node.ts';
import type { Row } from './bench/row.ts';
import { launchChromium } from './browser/launch-chromium.ts';
import { buildContainer } from './build-container.ts';
import { ContainerPage } from './container/container-page.ts';
import { packageTree } from './container/package-tree.ts';
import { readFolder } from './container/read-folder.ts';
import { outputFolder } from './output-folder.ts';
import { projectRoot } from './project-root.ts';
import { appSite } from './serve/app-site.ts';
import { containerSite } from './serve/container-site.ts';
import { servePair } from './serve/serve-pair.ts';

const SECONDS = '4';
const TIMES = 5;
const programs = join(projectRoot, 'src/build/bench/programs');

async function several(measure: () => Promise<number>): Promise<number> {
	const values: number[] = [];
	for (let i = 0; i < TIMES; i++) values.push(await measure());
	return median(values);
}

async function emptyBrowserMemory(): Promise<number> {
	const browser = await launchChromium();
	const page = await browser.newPage();
	await page.goto('about:blank');
	await new Promise((resolve) => setTimeout(resolve, 2000));
	const memory = browserMemory();
	await browser.close();
	return memory;
}

const folder = join(outputFolder(), 'container');
await buildContainer(folder);
const site = containerSite(folder);
const pair = await servePair(4400, appSite(folder), site);
const real = new RealNode(programs);
const rows: Row[] = [];
const add = (row: Row): void => void rows.push(row);

try {
	const empty = await emptyBrowserMemory();
	const before = pair.bytesSent();
	const container = await ContainerPage.open(pair.container);
	const figures = new ContainerFigures(container);
	await container.mount(await readFolder(programs), 'bench');
	await container.mount(await packageTree(['express']), 'node_modules');
	await figures.startServer();
	await new Promise((resolve) => setTimeout(resolve, 3000));
	const memory = browserMemory() - empty;
	const bytes = pair.bytesSent() - before;
	const server = await real.server();
	add({
		what: 'requests/s, client in the container',
		unit: '/s',
		slipway: await figures.number('load.cjs', SECONDS),
		node: await real.number('load.cjs', SECONDS),
		aim: { leastRatio: 0.5 },
	});
	add({
		what: 'requests/s, through the preview',
		unit: '/s',
		slipway: await figures.previewLoad(pair.container, Number(SECONDS)),
		aim: { least: 1500 },
	});
	await server.stop();
	await container.close();
	add({
		what: 'memory, kernel and one Express process',
		unit: 'MB',
		slipway: memory,
		node: server.memory,
		aim: { most: 30 },
	});
	add({
		what: 'downloaded to the first response',
		unit: 'KB',
		slipway: bytes / 1024,
		aim: { most: 1024 },
	});

	const second = await ContainerPage.open(pair.container);
	const quiet = new ContainerFigures(second);
	await second.mount(await readFolder(programs), 'bench');
	await second.mount(await packageTree(['express']), 'node_modules');
	add({
		what: 'spawn to first response, Express',
		unit: 'ms',
		slipway: await several(() => quiet.number('first-response.cjs')),
		node: await several(() => real.number('first-response.cjs')),
		aim: { mostRatio: 1.1 },
	});
	add({
		what: "require('express')",
		unit: 'ms',
		slipway: await several(() => quiet.number('require-express.cjs')),
		node: await several(() => real.number('require-express.cjs')),
	});
	add({
		what: 'spawn to first line, worker from the pool',
		unit: 'ms',
		slipway: await several(() => quiet.firstLine('first-line.cjs')),
		node: await several(() => real.firstLine('first-line.cjs')),
		aim: { most: 30 },
	});
	add({
		what: 'mount an image of 2,000 files',
		unit: 'ms',
		slipway: await several(() => quiet.mountImage(2000)),
		aim: { most: 20 },
	});
	await second.close();

	const boot = await measureBoot(pair.container);
	add({ what: 'page load to container ready, cold', unit: 'ms', slipway: boot.cold });
	add({ what: 'page load to container ready, warm', unit: 'ms', slipway: boot.warm });
	add({
		what: 'spawn to first line, new worker',
		unit: 'ms',
		slipway: boot.coldProcess,
		aim: { most: 300 },
	});
} finally {
	pair.close();
	real.close();
}

printTable(rows);
const json = JSON.stringify({ date: new Date().toISOString(), rows }, null, '\t');
const target = process.argv.indexOf('--json');
if (target > 0) writeFileSync(process.argv[target + 1] ?? 'bench.json', `${json}\n`);
else console.log(json);
