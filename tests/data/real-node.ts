// Runs a script in the pinned Node that the container imitates, with its internals in reach, and gives what the
// script's last expression evaluates to (JSON).
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const packageFolder = path.dirname(
	require.resolve(`node-${process.platform}-${process.arch}/package.json`),
);
const binary = path.join(packageFolder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

export function realNode<Result>(script: string, input: unknown = null): Result {
	const program = `
		const { internalBinding } = require('internal/test/binding');
		const input = JSON.parse(require('fs').readFileSync(0, 'utf8'));
		const result = (${script})(input, internalBinding);
		require('fs').writeSync(1, JSON.stringify(result));`;
	const child = spawnSync(binary, ['--expose-internals', '--no-warnings', '-e', program], {
		input: JSON.stringify(input),
		encoding: 'utf8',
		maxBuffer: 1 << 28,
	});
	if (child.status !== 0) throw new Error(child.stderr);
	return JSON.parse(child.stdout) as Result;
}
