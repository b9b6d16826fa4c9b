// `npm run lesson -- dev <pack>`: the player with one pack, built again whenever one of its files changes. The page sees
// that its list says `live`, and takes over what is new.
import { watch } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from '../../build-app.ts';
import { buildContainer } from '../../build-container.ts';
import { outputFolder } from '../../output-folder.ts';
import { writePacks } from '../../packs/write-packs.ts';
import { packCache } from '../../packs/pack-cache.ts';
import { appSite } from '../../serve/app-site.ts';
import { containerSite } from '../../serve/container-site.ts';
import { servePair } from '../../serve/serve-pair.ts';
import { packFolders } from '../pack-folders.ts';

/** An editor writes a file in several steps. */
const SETTLE_MS = 100;

/** @returns exit code, when it is ended */
export async function devPack(args: string[]): Promise<number> {
	const { positionals } = parseArgs({ args, allowPositionals: true });
	const [name = ''] = positionals;
	if (name === '') throw new Error('Which pack? npm run lesson -- dev <pack>');
	const [pack] = await packFolders(name);
	const folder = pack?.folder ?? '';
	const app = join(outputFolder(), `dev-${pack?.id}`);
	const container = join(outputFolder(), 'container');
	const build = async (): Promise<boolean> => {
		await writePacks([folder], app, packCache, true);
		return true;
	};
	await buildContainer(container);
	await buildApp(app, build);
	const wanted = Number(process.env.PORT ?? 4000);
	const pair = await servePair(wanted, appSite(app), containerSite(container));
	console.log(`  ${pair.app}/#/${pack?.id}   (Ctrl+C ends it)`);
	await follow(folder, build);
	pair.close();
	return 0;
}

/** Until Ctrl+C. Builds come one after the other. */
function follow(folder: string, build: () => Promise<unknown>): Promise<void> {
	const state: { timer?: NodeJS.Timeout; running: Promise<unknown> } = {
		running: Promise.resolve(),
	};
	const rebuild = (): void => {
		state.running = state.running.then(build).then(
			() => console.log('built again'),
			(error: unknown) => console.error(error),
		);
	};
	const watcher = watch(folder, { recursive: true }, () => {
		clearTimeout(state.timer);
		state.timer = setTimeout(rebuild, SETTLE_MS);
	});
	return new Promise((resolve) => {
		process.once('SIGINT', () => {
			watcher.close();
			clearTimeout(state.timer);
			resolve();
		});
	});
}
