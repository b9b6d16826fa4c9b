// Where the container's output leaves the real Node's.
import type { ProgramOutput } from './program-output.ts';

/** undefined where they are the same. Stacks and warnings on stderr may differ; that something is there may not. */
export function firstDifference(
	expected: ProgramOutput,
	{ stdout, stderr, exit }: ProgramOutput,
): string | undefined {
	const [wanted, got] = [expected.stdout.split('\n'), stdout.split('\n')];
	const at = wanted.findIndex((line, index) => line !== got[index]);
	const line = at === -1 ? (got.length > wanted.length ? wanted.length : -1) : at;
	if (line !== -1)
		return `line ${line + 1}: expected ${JSON.stringify(wanted[line] ?? null)}, got ${JSON.stringify(got[line] ?? null)}\n${stderr}`;
	if (exit !== expected.exit) return `ended with ${exit} instead of ${expected.exit}\n${stderr}`;
	return undefined;
}
