// `npm start`: builds what is missing, serves the app and, on the next port, the container.
import { join } from 'node:path';
import { buildApp } from './build-app.ts';
import { buildContainer } from './build-container.ts';
import { outputFolder } from './output-folder.ts';
import { appSite } from './serve/app-site.ts';
import { containerSite } from './serve/container-site.ts';
import { servePair } from './serve/serve-pair.ts';

const app = join(outputFolder(), 'app');
const container = join(outputFolder(), 'container');

try {
	await report('container', async () => (await buildContainer(container)).length > 0);
	await report('page and lessons', () => buildApp(app));
} catch (error) {
	console.error((error as Error).message);
	process.exit(1);
}

const port = Number(process.env.PORT ?? 4000);
const pair = await servePair(port, appSite(app), containerSite(container));
if (pair.taken !== undefined) {
	console.log(`Port ${pair.taken} or ${pair.taken + 1} is taken, so this is the next free pair:`);
}
console.log(`  app        ${pair.app}`);
console.log(`  container  ${pair.container}`);

/** The first build takes a minute: says what it is at. */
async function report(what: string, build: () => Promise<boolean>): Promise<void> {
	const start = performance.now();
	console.log(`Building what is missing of the ${what} ...`);
	const built = await build();
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	console.log(built ? `  done in ${seconds} s` : '  nothing');
}
