// `npm run build [-- container|app]`: the two folders that any web server can serve, one per origin, with
// compressed copies. SLIPWAY_CONTAINER_ORIGIN: where the page looks for the container (default: its own
// origin, next port). SLIPWAY_APP_ORIGINS: who may embed the container (default: anyone).
import { join } from 'node:path';
import { buildApp } from './build-app.ts';
import { buildContainer } from './build-container.ts';
import { writeHosting } from './bundle/write-hosting.ts';
import { outputFolder } from './output-folder.ts';
import { precompress } from './precompress.ts';

const only = process.argv[2];
const app = join(outputFolder(), 'app');
const container = join(outputFolder(), 'container');
const origins = process.env.SLIPWAY_APP_ORIGINS?.split(/[\s,]+/).filter(Boolean);

try {
	if (only !== 'app') {
		const ran = await buildContainer(container, origins ? { appOrigins: origins } : {});
		await writeHosting(container, 'container');
		await precompress(container);
		console.log(ran.length > 0 ? `container: built ${ran.join(', ')}` : 'container: up to date');
	}
	if (only !== 'container') {
		const built = await buildApp(app);
		await writeHosting(app, 'app');
		await precompress(app);
		console.log(built ? 'app: built' : 'app: up to date');
	}
} catch (error) {
	console.error((error as Error).message);
	process.exitCode = 1;
}
