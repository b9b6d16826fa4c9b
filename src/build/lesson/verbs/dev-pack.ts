// `npm run lesson -- dev <pack>`: the player with one pack, built again whenever one of its files changes. The page sees
// that its list says `live`, and takes over what is new.
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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

/** Milliseconds between two looks at the files. */
const LOOK_MS = 400;

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

/** Until Ctrl+C. By looking, since a watcher loses files that an editor replaces. */
async function follow(folder: string, build: () => Promise<unknown>): Promise<void> {
	const end = new AbortController();
	process.once('SIGINT', () => end.abort());
	let seen = await stamp(folder);
	while (!end.signal.aborted) {
		await sleep(LOOK_MS);
		const now = await stamp(folder);
		if (now === seen) continue;
		seen = now;
		await build();
		console.log('built again');
	}
}

/** Names, sizes and times of all files. */
async function stamp(folder: string): Promise<string> {
	const entries = await readdir(folder, { withFileTypes: true, recursive: true });
	const files = entries.filter((entry) => entry.isFile());
	const lines = files.map(async ({ parentPath, name }) => {
		const path = join(parentPath, name);
		// It may be gone again.
		const found = existsSync(path) ? await stat(path) : undefined;
		return `${path} ${found?.size} ${found?.mtimeMs}`;
	});
	return (await Promise.all(lines)).sort().join('\n');
}
