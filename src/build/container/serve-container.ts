// The container to use: the one at SLIPWAY_URL, or one built and served for this run alone.
import { join } from 'node:path';
import { buildContainer } from '../build-container.ts';
import { outputFolder } from '../output-folder.ts';
import { appSite } from '../serve/app-site.ts';
import { containerSite } from '../serve/container-site.ts';
import { servePair } from '../serve/serve-pair.ts';

export interface ServedContainer {
	url: string;
	close(): void;
}

/** Where free ports are looked for. */
const FIRST_PORT = 4200;

export async function serveContainer(): Promise<ServedContainer> {
	const given = process.env.SLIPWAY_URL;
	if (given !== undefined && given !== '') return { url: given, close: () => undefined };
	const folder = join(outputFolder(), 'container');
	await buildContainer(folder);
	const app = appSite(join(outputFolder(), 'app'));
	const pair = await servePair(FIRST_PORT, app, containerSite(folder));
	return { url: pair.container, close: () => pair.close() };
}
