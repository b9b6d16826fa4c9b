// `npm run dev`: the app by Vite with hot reload, the lessons, and the container, built again when their
// sources change.
import { watch } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { join } from 'node:path';
import { createServer } from 'vite';
import { buildContainer } from './build-container.ts';
import { outputFolder } from './output-folder.ts';
import { buildPacks } from './packs/build-packs.ts';
import { buildPlayground } from './packs/build-playground.ts';
import { packCache } from './packs/pack-cache.ts';
import { projectRoot } from './project-root.ts';
import { containerSite } from './serve/container-site.ts';
import { staticSite } from './serve/static-site.ts';

/** Places of which the container is made. */
const SOURCES = ['host', 'kernel', 'node', 'preview', 'bin'];
const SETTLE_MS = 100;
/** The page has a folder `packs`, too. */
const SOURCE = /^\/[^/]+\.(ts|svelte)(\?|$)/;

const port = Number(process.env.PORT ?? 4000);
const folder = join(outputFolder(), 'container');
const build = () => buildContainer(folder, { sourceMaps: true });

await build();
const container = createHttpServer(containerSite(folder));
container.listen(port + 1, 'localhost');

const lessons = join(projectRoot, 'lessons');
const packs = join(outputFolder(), 'dev');
const writePacks = async () => {
	await buildPacks(lessons, packs, packCache);
	await buildPlayground(lessons, packs, packCache);
};
await writePacks();

const app = await createServer({
	configFile: join(projectRoot, 'vite.config.ts'),
	server: { port, strictPort: true, host: 'localhost' },
	plugins: [
		{
			name: 'packs',
			configureServer({ middlewares }) {
				const site = staticSite({ folder: join(packs, 'packs'), routes: {} });
				middlewares.use('/packs', (request, response, next) =>
					SOURCE.test(request.url ?? '') ? next() : site(request, response),
				);
			},
		},
	],
});
await app.listen();
console.log(`  app        http://localhost:${port}`);
console.log(`  container  http://localhost:${port + 1}`);

const pending: { timer?: NodeJS.Timeout; lessons?: NodeJS.Timeout; running: Promise<void> } = {
	running: Promise.resolve(),
};

function rebuild(): void {
	pending.running = pending.running.then(async () => {
		try {
			const ran = await build();
			if (ran.length > 0) console.log(`container: built ${ran.join(', ')}`);
		} catch (error) {
			// A source that does not parse yet: esbuild has said where.
			console.error((error as Error).message);
		}
	});
}

watch(lessons, { recursive: true }, () => {
	clearTimeout(pending.lessons);
	pending.lessons = setTimeout(() => {
		pending.running = pending.running.then(writePacks).then(() => {
			app.ws.send({ type: 'full-reload' });
		});
	}, SETTLE_MS);
});

for (const place of SOURCES) {
	watch(join(projectRoot, 'src', place), { recursive: true }, () => {
		clearTimeout(pending.timer);
		pending.timer = setTimeout(rebuild, SETTLE_MS);
	});
}
