import { expect, test } from 'vitest';
import os from 'node:os';
import { errnoName } from '#kernel/errno-name.ts';
import { errno } from '#kernel/errno.ts';

test('names numbers as Node does', () => {
	expect(errnoName(-2)).toBe('ENOENT');
	expect(errnoName(-11)).toBe('EAGAIN');
	expect(errnoName(-95)).toBe('ENOTSUP');
	expect(errnoName(-4095)).toBe('EOF');
	expect(errnoName(-9999)).toBe('Unknown system error -9999');
});

test.runIf(process.platform === 'linux')('has the numbers of Linux', () => {
	for (const [name, number] of Object.entries(os.constants.errno)) {
		expect((errno as Record<string, number>)[name], name).toBe(-number);
	}
});
