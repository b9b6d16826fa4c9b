// An outcome without what only V8 can tell of a stack: how a function was called (`new`, `async`, `Object.`), the
// frames of built-in functions, columns. File, line and order stay.
import type { Outcome } from '../outcome.ts';

export function placesOnly({ stdout, stderr, exit }: Outcome): Outcome {
	return { stdout: places(stdout), stderr: places(stderr), exit };
}

function places(text: string): string {
	return (
		text
			.replace(/^ +at .*\(<anonymous>\)\n/gm, '')
			.replace(/^ +at async .*\n/gm, '')
			.replace(/^( +at ).*?\(?([^\s(]+?):(\d+):\d+\)?/gm, '$1$2:$3')
			// The mark below the line that is shown above a stack.
			.replace(/^[ \t]*\^+$/gm, '^')
	);
}
