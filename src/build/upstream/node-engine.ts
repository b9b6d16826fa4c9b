// Tests in the real Node.
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeBinary } from '../natives/node-binary.ts';
import type { Engine } from './engine.ts';
import { Requests } from './requests.ts';
import { testProgram } from './test-program.ts';

const TIMEOUT_MS = 20_000;

/** @param scratch a folder to fill, one per engine */
export async function nodeEngine(from: string, scratch: string): Promise<Engine> {
	const program = join(scratch, 'run-tests.cjs');
	await writeFile(program, await testProgram());
	const child = spawn(nodeBinary().path, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
	const requests = new Requests((text) => child.stdin.write(text));
	child.stdout.setEncoding('utf8').on('data', (text: string) => requests.take(text));
	child.on('exit', () => requests.fail('the program that runs tests ended'));
	await requests.ready;
	return {
		run: (name, slot) =>
			requests.ask({
				name,
				file: `test/${name}`,
				cwd: from,
				scratch: join(scratch, String(slot)),
				timeoutMs: TIMEOUT_MS,
			}),
		close: () =>
			new Promise((resolve) => {
				child.on('close', () => resolve());
				child.stdin.end();
			}),
	};
}
