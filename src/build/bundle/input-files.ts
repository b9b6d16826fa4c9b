// The files that esbuild read, absolute. It also names inputs that are none: `(disabled):stream`.
import { resolve } from 'node:path';
import type { Metafile } from 'esbuild';
import { projectRoot } from '../project-root.ts';

export function inputFiles(metafile: Metafile): string[] {
	return Object.keys(metafile.inputs)
		.filter((path) => !/^[(<]|^(data|llhttp):/.test(path))
		.map((path) => resolve(projectRoot, path.replace(/^wasm-text:/, '')));
}
