// npm and npx under the real Node: scripts as npm itself runs them, and clear words for what it cannot do.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProgramsFolder, type RunOptions, type RunResult } from './programs-folder.ts';

let folder: ProgramsFolder;
const npm = (args: readonly string[], options?: RunOptions): Promise<RunResult> =>
	folder.run('npm', args, options);

beforeAll(async () => {
	folder = await ProgramsFolder.make(['npm', 'npx', 'sh', 'env']);
	const { cwd } = folder;
	mkdirSync(join(cwd, 'node_modules/.bin'), { recursive: true });
	mkdirSync(join(cwd, 'node_modules/tool'));
	writeFileSync(join(cwd, 'node_modules/.bin/tool'), '#!/bin/sh\necho "tool $*"\n');
	chmodSync(join(cwd, 'node_modules/.bin/tool'), 0o755);
	writeFileSync(join(cwd, 'node_modules/tool/package.json'), '{"name":"tool","version":"2.0.1"}');
	const scripts = {
		start: 'node -p 40+2',
		pretest: 'echo before',
		test: 'exit 3',
		posttest: 'echo never',
		tool: 'tool a',
		env: 'echo $npm_lifecycle_event $npm_package_name $npm_package_version',
	};
	const dependencies = { tool: '^2.0.0' };
	const content = { name: 'demo', version: '1.2.3', scripts, dependencies };
	writeFileSync(join(cwd, 'package.json'), JSON.stringify(content));
});
afterAll(() => folder.remove());

test('a script runs under its title, with its arguments and programs', async () => {
	expect(await npm(['start'])).toEqual({
		stdout: '\n> demo@1.2.3 start\n> node -p 40+2\n\n42\n',
		stderr: '',
		status: 0,
	});
	expect(await npm(['run', 'tool', '--', 'b c', '--flag'])).toMatchObject({
		stdout: "\n> demo@1.2.3 tool\n> tool a 'b c' --flag\n\ntool a b c --flag\n",
	});
	expect(await npm(['run', '-s', 'env'])).toMatchObject({ stdout: 'env demo 1.2.3\n' });
});

test('pre comes before, post only after success, the status is the script’s', async () => {
	expect(await npm(['test'])).toMatchObject({
		stdout: '\n> demo@1.2.3 pretest\n> echo before\n\nbefore\n\n> demo@1.2.3 test\n> exit 3\n\n',
		status: 3,
	});
});

test('what there is to run', async () => {
	const { stdout } = await npm(['run']);
	expect(stdout).toContain(
		'Lifecycle scripts included in demo@1.2.3:\n  start\n    node -p 40+2\n',
	);
	expect(stdout).toContain('available via `npm run`:\n  pretest\n');
	expect(await npm(['run', 'tol'])).toEqual({
		stdout: '',
		stderr:
			'npm error Missing script: "tol"\nnpm error\nnpm error Did you mean this?\n' +
			'npm error   npm run tool # run the "tool" package script\nnpm error\n' +
			'npm error To see a list of scripts, run:\nnpm error   npm run\n',
		status: 1,
	});
	expect(await npm(['run', 'nothing', '--if-present'])).toMatchObject({ stderr: '', status: 0 });
});

test('npm ls, npx, and what is not possible', async () => {
	const listed = await npm(['ls']);
	expect(listed.stdout).toBe(`demo@1.2.3 ${folder.cwd}\n└── tool@2.0.1\n\n`);
	expect(await folder.run('npx', ['tool', 'x y'])).toMatchObject({
		stdout: 'tool x y\n',
		status: 0,
	});
	const missing = await folder.run('npx', ['cowsay']);
	expect(missing.stderr).toContain('npx canceled: cowsay is not installed in this project');
	const install = await npm(['install', 'express']);
	expect(install).toMatchObject({ status: 1 });
	expect(install.stderr).toContain('Installing packages is not possible in this container');
	expect(await npm(['frob'])).toMatchObject({
		stderr: expect.stringContaining('Unknown command: "frob"'),
	});
});

test('package.json: missing, broken, made', async () => {
	const at = (script: string): Promise<RunResult> => folder.run('sh', ['-c', script]);
	const missing = await at(
		'mkdir /tmp/slipway-none-$$; cd /tmp/slipway-none-$$; npm start; cd /; rm -r /tmp/slipway-none-$$',
	);
	expect(missing.stderr).toContain('npm error enoent Could not read package.json: Error: ENOENT');
	const broken = await at('mkdir broken; cd broken; echo "{" > package.json; npm start');
	expect(broken.stderr).toContain('npm error code EJSONPARSE');
	const made = await at('mkdir "My App"; cd "My App"; npm init -y > /dev/null; cat package.json');
	expect(JSON.parse(made.stdout)).toMatchObject({
		name: 'my-app',
		version: '1.0.0',
		type: 'commonjs',
	});
});
