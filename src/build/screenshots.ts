// `npm run screenshots [-- SCREEN...]`: every screen in light and dark at four widths, into screenshots/.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildApp } from './build-app.ts';
import { buildContainer } from './build-container.ts';
import { launchChromium } from './browser/launch-chromium.ts';
import { outputFolder } from './output-folder.ts';
import { projectRoot } from './project-root.ts';
import { screens } from './screenshots/screens.ts';
import { appSite } from './serve/app-site.ts';
import { containerSite } from './serve/container-site.ts';
import { servePair } from './serve/serve-pair.ts';

const SIZES = [
	{ width: 360, height: 740 },
	{ width: 800, height: 1000 },
	{ width: 1280, height: 800 },
	{ width: 1920, height: 1080 },
];
const THEMES = ['light', 'dark'] as const;
const FIRST_PORT = 4700;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in screens));
if (unknown.length > 0) {
	console.error(`There is no screen ${unknown.join(', ')}: ${Object.keys(screens).join(', ')}.`);
	process.exit(2);
}

const app = join(outputFolder(), 'app');
const container = join(outputFolder(), 'container');
await buildContainer(container);
await buildApp(app);
const pair = await servePair(FIRST_PORT, appSite(app), containerSite(container));
const target = join(projectRoot, 'screenshots');
await mkdir(target, { recursive: true });
const browser = await launchChromium();

for (const name of wanted.length > 0 ? wanted : Object.keys(screens)) {
	for (const colorScheme of THEMES) {
		for (const viewport of SIZES) {
			const context = await browser.newContext({ viewport, colorScheme });
			context.setDefaultTimeout(30_000);
			const page = await context.newPage();
			const file = `${name}-${viewport.width}-${colorScheme}.png`;
			try {
				await screens[name]?.({ page, app: pair.app, container: pair.container });
				console.log(file);
			} catch (error) {
				// The picture shows how far it came.
				process.exitCode = 1;
				console.error(`${file}: ${error instanceof Error ? error.message : error}`);
			}
			// What moves has come to rest.
			await page.waitForTimeout(400);
			await page.screenshot({ path: join(target, file) });
			await context.close();
		}
	}
}
await browser.close();
pair.close();
