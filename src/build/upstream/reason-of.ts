// One line that says why a test failed: the error it ended with.
import type { TestResult } from './upstream-test.ts';

const LONGEST = 140;

export function reasonOf({ outcome, output }: TestResult): string {
	if (outcome === 'timeout' || outcome === 'hung') return 'did not end';
	if (outcome === 'skipped')
		return `skipped itself: "${/# Skipped:? ?(.*)/i.exec(output)?.[1] ?? ''}"`;
	const lines = output.replaceAll(/\x1b\[[\d;]*m/g, '').split('\n');
	const mismatch = lines.findIndex((line) => line.startsWith('Mismatched '));
	const error = lines.findIndex((line) => /^(\s*)(\[?\w*Error\b|Uncaught )/.test(line));
	const at = mismatch >= 0 ? mismatch : error;
	const text = at >= 0 ? lines.slice(at, at + 2).join(' ') : (lines.at(-1) ?? '');
	return JSON.stringify(text.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST));
}
