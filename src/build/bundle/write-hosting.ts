// What a static host needs to serve the container: the headers (a file that Netlify and Cloudflare Pages
// read), and an answer for previews whose service worker is not there.
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { waitingPage } from '../serve/waiting-page.ts';

export async function writeHosting(outDir: string): Promise<void> {
	await copyFile(join(projectRoot, 'public/_headers'), join(outDir, '_headers'));
	await writeFile(join(outDir, '404.html'), waitingPage);
}
