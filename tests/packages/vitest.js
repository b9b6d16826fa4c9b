// A suite with mocks, snapshots, timers and a failure.
const fs = require('node:fs');
const { spawnSync } = require('node:child_process');

fs.mkdirSync('suite', { recursive: true });
fs.writeFileSync('suite/sum.ts', 'export const sum = (a: number, b: number): number => a + b;\n');
fs.writeFileSync(
	'suite/sum.test.ts',
	`
import { describe, expect, test, vi } from 'vitest';
import { sum } from './sum';
describe('sum', () => {
	test('adds', () => expect(sum(1, 2)).toBe(3));
	test('mocks', () => { const f = vi.fn(() => 4); expect(f()).toBe(4); expect(f).toHaveBeenCalledOnce(); });
	test('inline', () => expect({ a: [1] }).toMatchInlineSnapshot('{ "a": [ 1, ], }'));
	test('timers', () => { vi.useFakeTimers(); const f = vi.fn(); setTimeout(f, 1000); vi.advanceTimersByTime(1000); expect(f).toHaveBeenCalled(); vi.useRealTimers(); });
	test('fails', () => expect(sum(1, 1)).toBe(3));
});
`,
);
const { status, stdout } = spawnSync(
	process.execPath,
	['node_modules/vitest/vitest.mjs', 'run', '--dir', 'suite', '--reporter', 'tap-flat'],
	{ encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
);
console.log(status, stdout.replace(/# time=.*/g, '').replaceAll(process.cwd(), '.'));
