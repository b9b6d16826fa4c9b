// Bundles @slipway/check: a few files that any Node 24 can run.
import { build } from 'esbuild';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

const FILES = [
	{ entry: 'main.ts', name: 'index.mjs', format: 'esm' },
	{ entry: 'reporter.ts', name: 'reporter.mjs', format: 'esm' },
	{ entry: 'preload.ts', name: 'preload.cjs', format: 'cjs' },
	{ entry: 'learner-repository.ts', name: 'repository.mjs', format: 'esm' },
] as const;

const REQUIRE =
	"import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** @returns path inside `node_modules/@slipway/check` -> text */
export async function checkKit(): Promise<Record<string, string>> {
	const kit: Record<string, string> = {
		'package.json': JSON.stringify({
			name: '@slipway/check',
			type: 'module',
			exports: './index.mjs',
		}),
	};
	for (const { entry, name, format } of FILES) {
		const result = await build({
			entryPoints: [join(projectRoot, 'src/bin/check', entry)],
			bundle: true,
			platform: 'node',
			target: 'node24',
			format,
			write: false,
			// Packages that are not modules yet ask for Node's own ones.
			banner: format === 'esm' ? { js: REQUIRE } : {},
			minify: name === 'repository.mjs',
			logLevel: 'error',
		});
		kit[name] = result.outputFiles[0]?.text ?? '';
	}
	return kit;
}
