// Starts the upstream on port 4000, and in front of it what nginx.conf says on port 3000.
import { readFile } from 'node:fs/promises';
import { createUpstream } from './nginx/upstream.js';
import { parseConfig } from './nginx/parse-config.js';
import { createFront } from './nginx/front.js';

const config = parseConfig(await readFile(new URL('./nginx.conf', import.meta.url), 'utf8'));

createFront(config).listen(3000, () => {
	console.log('nginx.conf is served on http://localhost:3000');
	createUpstream().listen(4000);
});
