// programs.img: the programs of src/bin, each one CommonJS file, in one image (a snapshot as
// @webcontainer/snapshot writes it) that the kernel mounts at /usr/lib/slipway.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encode } from '@msgpack/msgpack';
import { build } from 'esbuild';
import { projectRoot } from '../project-root.ts';
import { inputFiles } from './input-files.ts';
import { programEntries, type ProgramEntry } from './program-entries.ts';
import { step } from './step.ts';

const IMAGE = 'programs.img';
const SHEBANG = '#!/usr/bin/env node\n';

interface Folder {
	d: Record<string, Folder | { f: { c: Uint8Array } }>;
}

export async function buildPrograms(outDir: string): Promise<boolean> {
	const entries = programEntries();
	return step(outDir, IMAGE, JSON.stringify(entries), async () => {
		const bundles = await Promise.all(entries.map(bundleProgram));
		const tree: Folder = { d: { bin: { d: {} }, lib: { d: {} } } };
		entries.forEach(({ target }, i) => place(tree, target, bundles[i]?.code ?? ''));
		await writeFile(join(outDir, IMAGE), encode(tree));
		const inputs = new Set(bundles.flatMap((bundle) => bundle.inputs));
		return { inputs: [...inputs], outputs: [IMAGE] };
	});
}

async function bundleProgram(program: ProgramEntry): Promise<{ code: string; inputs: string[] }> {
	const result = await build({
		absWorkingDir: projectRoot,
		entryPoints: [program.entry],
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

function place(tree: Folder, target: string, code: string): void {
	const parts = target.split('/');
	const name = parts.pop() ?? '';
	let folder = tree;
	for (const part of parts) {
		const child = (folder.d[part] ??= { d: {} });
		if ('f' in child) throw new Error(`${target}: ${part} is a file`);
		folder = child;
	}
	folder.d[name] = { f: { c: new TextEncoder().encode(code) } };
}
