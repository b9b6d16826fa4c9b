// Bundles one script of the container with esbuild, as a build step.
import { join, relative, resolve } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { projectRoot } from '../project-root.ts';
import { inputFiles } from './input-files.ts';
import { llhttpWasm } from './llhttp-wasm.ts';
import { step } from './step.ts';
import { wasmText } from './wasm-text.ts';

export interface Script {
	/** File name in the output folder. */
	name: string;
	/** Relative to the project. */
	entry: string;
	/** Classic scripts are self-contained functions: `importScripts` and Firefox's workers need them. */
	format: 'iife' | 'esm';
	/** Shorten identifiers too. Not where function names show: in the learner's stack traces. */
	shorten: boolean;
	define?: Record<string, string>;
}

export async function bundleScript(
	outDir: string,
	script: Script,
	sourceMaps: boolean,
): Promise<boolean> {
	const key = JSON.stringify({ script, sourceMaps });
	return step(outDir, script.name, key, async () => {
		const result = await build(options(outDir, script, sourceMaps));
		return {
			inputs: inputFiles(result.metafile),
			outputs: Object.keys(result.metafile.outputs).map((path) =>
				relative(outDir, resolve(projectRoot, path)),
			),
		};
	});
}

function options(
	outDir: string,
	script: Script,
	sourceMaps: boolean,
): BuildOptions & { metafile: true } {
	return {
		absWorkingDir: projectRoot,
		entryPoints: [script.entry],
		outfile: join(outDir, script.name),
		bundle: true,
		format: script.format,
		platform: 'browser',
		target: 'es2024',
		minifySyntax: true,
		minifyWhitespace: true,
		minifyIdentifiers: script.shorten,
		legalComments: 'linked',
		alias: { tr46: './src/node/url/to-ascii.ts' },
		plugins: [llhttpWasm, wasmText],
		// A worker's scripts are UTF-8 always; texts of a page are escaped.
		charset: script.shorten ? 'ascii' : 'utf8',
		define: script.define ?? {},
		sourcemap: sourceMaps ? 'linked' : false,
		metafile: true,
		logLevel: 'error',
	};
}
