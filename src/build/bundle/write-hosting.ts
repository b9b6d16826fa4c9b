// What a static host needs to serve the two folders: the headers (a file that Netlify and Cloudflare Pages
// read), and for the container an answer for previews whose service worker is not there.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { appHeaders } from '../serve/app-headers.ts';
import { headlessHeaders } from '../serve/headless-headers.ts';
import { waitingPage } from '../serve/waiting-page.ts';

type Headers = Readonly<Record<string, string>>;

export async function writeHosting(outDir: string, what: 'app' | 'container'): Promise<void> {
	const rules: Record<string, Headers> =
		what === 'app'
			? { '/*': appHeaders }
			: { '/headless': headlessHeaders, '/headless.html': headlessHeaders };
	const base = await readFile(join(projectRoot, 'public/_headers'), 'utf8');
	const own = Object.entries(rules).map(([path, headers]) => `\n${path}\n${lines(headers)}`);
	await writeFile(join(outDir, '_headers'), base + own.join(''));
	if (what === 'container') await writeFile(join(outDir, '404.html'), waitingPage);
}

function lines(headers: Headers): string {
	return Object.entries(headers)
		.map(([name, value]) => `  ${name}: ${value}\n`)
		.join('');
}
