// program/run-tests.ts as one file that Node can run.
import { build } from 'esbuild';
import { projectRoot } from '../project-root.ts';

export async function testProgram(): Promise<Uint8Array> {
	const { outputFiles } = await build({
		absWorkingDir: projectRoot,
		entryPoints: ['src/build/upstream/program/run-tests.ts'],
		bundle: true,
		format: 'cjs',
		platform: 'node',
		write: false,
		logLevel: 'error',
	});
	return outputFiles[0]?.contents ?? new Uint8Array();
}
