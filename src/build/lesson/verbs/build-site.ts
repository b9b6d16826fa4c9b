// `npm run lesson -- build <pack> [--out DIR]`: what a web server needs to show one pack.
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from '../../build-app.ts';
import { buildContainer } from '../../build-container.ts';
import { writeHosting } from '../../bundle/write-hosting.ts';
import { writePacks } from '../../packs/write-packs.ts';
import { packCache } from '../../packs/pack-cache.ts';
import { precompress } from '../../precompress.ts';
import { writePackZip } from '../../packs/write-pack-zip.ts';
import { packFolders } from '../pack-folders.ts';

/** @returns exit code */
export async function buildSite(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		options: { out: { type: 'string' } },
		allowPositionals: true,
	});
	const [name = ''] = positionals;
	if (name === '') throw new Error('Which pack? npm run lesson -- build <pack>');
	const [pack] = await packFolders(name);
	const folder = pack?.folder ?? '';
	const out = resolve(values.out ?? join('dist', `pack-${pack?.id}`));
	const container = join(out, 'container');
	await buildContainer(container);
	await writeHosting(container, 'container');
	await buildApp(join(out, 'app'), async (app) => {
		await writePacks([folder], app, packCache);
		return true;
	});
	await writePackZip(join(out, 'app', 'packs', pack?.id ?? ''), join(out, `${pack?.id}.zip`));
	await writeHosting(join(out, 'app'), 'app');
	for (const part of ['container', 'app']) await precompress(join(out, part));
	const place = relative(process.cwd(), out) || '.';
	console.log(`${place}/app and ${place}/container: serve each at an origin of its own.`);
	console.log(`${place}/${pack?.id}.zip: drop it on any Slipway page.`);
	return Number(process.exitCode ?? 0);
}
