// `npm run check`: type checks every place with its own tsconfig, and the Svelte components.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';
import { runTool } from './run-tool.ts';

const PLACES = [
	'src/kernel',
	'src/node',
	'src/host',
	'src/preview',
	'src/preview/page',
	'src/bin',
	'src/course',
	'src/build',
	'src/build/container/page',
	'tests',
];
const PARALLEL = 2;

interface Check {
	name: string;
	run(): Promise<{ code: number; output: string }>;
}

const checks: Check[] = PLACES.filter((place) => existsSync(join(projectRoot, place))).map(
	(place) => ({
		name: place,
		run: () => runTool('typescript', 'tsc', ['--noEmit', '-p', place], true),
	}),
);
checks.unshift({
	name: 'src/app',
	run: () =>
		runTool(
			'svelte-check',
			'svelte-check',
			['--workspace', 'src/app', '--tsconfig', './tsconfig.json', '--output', 'human'],
			true,
		),
});

const failed: string[] = [];
const queue = [...checks];
await Promise.all(
	Array.from({ length: PARALLEL }, async () => {
		for (let check = queue.shift(); check; check = queue.shift()) {
			const { code, output } = await check.run();
			console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${check.name}`);
			if (code === 0) continue;
			failed.push(check.name);
			console.log(output.trimEnd());
		}
	}),
);
process.exitCode = failed.length > 0 ? 1 : 0;
