// programs.img: the programs of src/bin, each one CommonJS file, in one image (a snapshot as
// @webcontainer/snapshot writes it) that the kernel mounts at /usr/lib/slipway.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeImage } from '#kernel/image/write.ts';
import { build } from 'esbuild';
import { projectRoot } from '../project-root.ts';
import { inputFiles } from './input-files.ts';
import { programEntries, type ProgramEntry } from './program-entries.ts';
import { step } from './step.ts';

const IMAGE = 'programs.img';
const SHEBANG = '#!/usr/bin/env node\n';

export async function buildPrograms(outDir: string): Promise<boolean> {
	const entries = programEntries();
	return step(outDir, IMAGE, JSON.stringify(entries), async () => {
		const bundles = await Promise.all(entries.map(bundleProgram));
		const files = entries.map(({ target, executable }, i) => ({
			path: target,
			bytes: new TextEncoder().encode(bundles[i]?.code),
			executable,
		}));
		await writeFile(join(outDir, IMAGE), writeImage(files));
		const inputs = new Set(bundles.flatMap((bundle) => bundle.inputs));
		return { inputs: [...inputs], outputs: [IMAGE] };
	});
}

async function bundleProgram(program: ProgramEntry): Promise<{ code: string; inputs: string[] }> {
	const { content } = program;
	if ('code' in content) return { code: SHEBANG + content.code, inputs: [] };
	const result = await build({
		absWorkingDir: projectRoot,
		entryPoints: [content.entry],
		bundle: true,
		format: 'cjs',
		platform: 'node',
		target: 'node24',
		mainFields: ['module', 'main'],
		minifySyntax: true,
		minifyWhitespace: true,
		legalComments: 'none',
		write: false,
		metafile: true,
		logLevel: 'error',
	});
	const code = result.outputFiles[0]?.text ?? '';
	return {
		code: program.executable ? SHEBANG + code.replace(/^#!.*\n/, '') : code,
		inputs: inputFiles(result.metafile),
	};
}
