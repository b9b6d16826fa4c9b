// `npm run build [-- container|app]`: the two folders that a web server serves, one per origin.
import { join } from 'node:path';
import { buildApp } from './build-app.ts';
import { buildContainer } from './build-container.ts';
import { outputFolder } from './output-folder.ts';

const only = process.argv[2];
const outDir = outputFolder();
const origins = process.env.SLIPWAY_APP_ORIGINS?.split(/[\s,]+/).filter(Boolean);

if (only !== 'app') {
	const ran = await buildContainer(
		join(outDir, 'container'),
		origins ? { appOrigins: origins } : {},
	);
	console.log(ran.length > 0 ? `container: built ${ran.join(', ')}` : 'container: up to date');
}
if (only !== 'container') {
	console.log((await buildApp(join(outDir, 'app'))) ? 'app: built' : 'app: up to date');
}
