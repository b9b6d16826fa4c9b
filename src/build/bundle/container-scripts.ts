// The scripts of the container and where they come from.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import type { Script } from './bundle-script.ts';

const LAZY = 'src/node/lazy';

/** `appOrigins`: who may embed the container, `*` for anyone. */
export function containerScripts(appOrigins: readonly string[]): Script[] {
	return [
		{
			name: 'host.js',
			entry: 'src/host/main.ts',
			format: 'esm',
			shorten: true,
			define: { APP_ORIGINS: JSON.stringify(appOrigins) },
		},
		{ name: 'kernel.js', entry: 'src/kernel/main.ts', format: 'iife', shorten: false },
		{ name: 'process.js', entry: 'src/node/worker.ts', format: 'iife', shorten: false },
		{ name: 'runtime.js', entry: 'src/node/main.ts', format: 'iife', shorten: false },
		{ name: 'sw.js', entry: 'src/preview/service-worker.ts', format: 'iife', shorten: true },
		{ name: 'page-script.js', entry: 'src/preview/page-script.ts', format: 'iife', shorten: true },
		...lazyScripts(),
	];
}

/** What a process loads by `importScripts` when it is first used: one script per file. */
function lazyScripts(): Script[] {
	const folder = join(projectRoot, LAZY);
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
		.map((file) => ({
			name: `lazy-${file.slice(0, -'.ts'.length)}.js`,
			entry: `${LAZY}/${file}`,
			format: 'iife',
			shorten: false,
		}));
}
