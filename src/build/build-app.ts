// Builds the page (src/app) with Vite and the packs (lessons/) beside it, each unless nothing it is made
// of has changed.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { step } from './bundle/step.ts';
import { buildPacks } from './packs/build-packs.ts';
import { projectRoot } from './project-root.ts';

/** What a page is built from. Packages are covered by the lock file. */
const SOURCES = ['src/app', 'src/course', 'public'];
const PACK_SOURCES = ['lessons', 'src/course', 'src/build/packs'];
const FILES = ['vite.config.ts', 'package-lock.json'];

export async function buildApp(outDir: string): Promise<boolean> {
	if (!existsSync(join(projectRoot, 'src/app/index.html'))) return false;
	const inputs = [...SOURCES.flatMap(filesUnder), ...FILES.map((file) => join(projectRoot, file))];
	const key = JSON.stringify([inputs, process.env.SLIPWAY_CONTAINER_ORIGIN ?? '']);
	const page = await step(outDir, 'app', key, async () => {
		await build({
			configFile: join(projectRoot, 'vite.config.ts'),
			logLevel: 'warn',
			build: { outDir, emptyOutDir: true },
		});
		return { inputs, outputs: ['index.html'] };
	});
	const packs = await stepPacks(outDir);
	return page || packs;
}

function stepPacks(outDir: string): Promise<boolean> {
	const inputs = PACK_SOURCES.flatMap(filesUnder);
	return step(outDir, 'packs', JSON.stringify(inputs), async () => {
		const cache = join(projectRoot, '.cache', 'packages');
		await buildPacks(join(projectRoot, 'lessons'), outDir, cache);
		return { inputs, outputs: ['packs/index.json'] };
	});
}

function filesUnder(folder: string): string[] {
	const root = join(projectRoot, folder);
	if (!existsSync(root)) return [];
	return readdirSync(root, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}
