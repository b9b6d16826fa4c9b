import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { step } from '#build/bundle/step.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-step-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('runs again when what it read, its key or its output changed', async () => {
	const input = join(folder, 'input.txt');
	const output = join(folder, 'output.txt');
	const run = (key: string) =>
		step(folder, 'copy', key, async () => {
			writeFileSync(output, 'made');
			return Promise.resolve({ inputs: [input], outputs: ['output.txt'] });
		});
	writeFileSync(input, '1');
	expect(await run('a')).toBe(true);
	expect(await run('a')).toBe(false);
	writeFileSync(input, '2');
	expect(await run('a')).toBe(true);
	expect(await run('b')).toBe(true);
	rmSync(output);
	expect(await run('b')).toBe(true);
	expect(await run('b')).toBe(false);
});
