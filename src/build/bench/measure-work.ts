// How fast the learner's work is stored and read back, with the app's own store, and what OPFS would take.
import { join } from 'node:path';
import { build } from 'esbuild';
import { launchChromium } from '../browser/launch-chromium.ts';
import { PageServer } from '../container/page-server.ts';
import { projectRoot } from '../project-root.ts';
import type { Row } from './row.ts';

interface Figures {
	all: number;
	one: number;
	restore: number;
}

declare const workFigures: () => Promise<{ indexedDb: Figures; privateFiles: Figures }>;

export async function measureWork(): Promise<Row[]> {
	const { outputFiles } = await build({
		entryPoints: [join(projectRoot, 'src/build/bench/work-figures.js')],
		bundle: true,
		format: 'iife',
		write: false,
	});
	const server = await PageServer.start();
	const browser = await launchChromium();
	try {
		const page = await browser.newPage();
		await page.goto(server.url);
		await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
		const { indexedDb, privateFiles } = await page.evaluate(() => workFigures());
		const row = (what: string, slipway: number): Row => ({ what, unit: 'ms', slipway });
		return [
			row('work: one change stored', indexedDb.one),
			row('work: one change stored, OPFS', privateFiles.one),
			row('work: 400 files stored', indexedDb.all),
			row('work: 400 files stored, OPFS', privateFiles.all),
			row('work: 400 files read back', indexedDb.restore),
			row('work: 400 files read back, OPFS', privateFiles.restore),
		];
	} finally {
		await browser.close();
		server.close();
	}
}
