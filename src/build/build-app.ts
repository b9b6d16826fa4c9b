// Builds the page (src/app) with Vite, and beside it the packs (lessons/), the templates of the playground and
// the check kit, each unless nothing it is made of has changed.
import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { step } from './bundle/step.ts';
import { writeNotices } from './bundle/write-notices.ts';
import { checkKit } from './lesson/check-kit.ts';
import { buildPacks } from './packs/build-packs.ts';
import { buildPlayground } from './packs/build-playground.ts';
import { packCache } from './packs/pack-cache.ts';
import { projectRoot } from './project-root.ts';

/** What a page is built from. Packages are covered by the lock file. */
const SOURCES = ['src/app', 'src/course', 'public'];
const PACK_SOURCES = ['lessons', 'src/course', 'src/build/packs'];
const TEMPLATE_SOURCES = ['lessons/playground', 'src/course', 'src/build/packs'];
const KIT_SOURCES = ['src/bin/check', 'src/build/lesson'];
const FILES = [
	'vite.config.ts',
	'package-lock.json',
	'src/build/bundle/content-policy.ts',
	'src/build/bundle/policy-plugin.ts',
	'src/build/bundle/preload-plugin.ts',
];

/** @param buildLessons puts packs beside the page; default: all of lessons/ */
export async function buildApp(
	outDir: string,
	buildLessons: (outDir: string) => Promise<boolean> = stepPacks,
): Promise<boolean> {
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
	const packs = await buildLessons(outDir);
	const templates = await stepPlayground(outDir);
	const kit = await stepKit(outDir);
	await writeNotices(outDir);
	return page || packs || templates || kit;
}

/** What checks import, as one file: the player writes it into the container. */
function stepKit(outDir: string): Promise<boolean> {
	const inputs = KIT_SOURCES.flatMap(filesUnder);
	return step(outDir, 'check-kit', JSON.stringify(inputs), async () => {
		await writeFile(join(outDir, 'check-kit.json'), JSON.stringify(await checkKit()));
		return { inputs, outputs: ['check-kit.json'] };
	});
}

function stepPacks(outDir: string): Promise<boolean> {
	const inputs = PACK_SOURCES.flatMap(filesUnder);
	return step(outDir, 'packs', JSON.stringify(inputs), async () => {
		await buildPacks(join(projectRoot, 'lessons'), outDir, packCache);
		return { inputs, outputs: ['packs/index.json'] };
	});
}

function stepPlayground(outDir: string): Promise<boolean> {
	const inputs = TEMPLATE_SOURCES.flatMap(filesUnder);
	return step(outDir, 'playground', JSON.stringify(inputs), async () => {
		await buildPlayground(join(projectRoot, 'lessons'), outDir, packCache);
		return { inputs, outputs: ['packs/play/pack.json'] };
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
