// What a program did, with what cannot be equal made equal: the process id in Node's own warnings, the folder it
// ran in, and places in Node's own lib.
export interface Outcome {
	stdout: string;
	stderr: string;
	/** Exit code or the name of the signal. */
	exit: number | string;
}

export function outcome({ stdout, stderr, exit }: Outcome, folder: string): Outcome {
	const normal = (text: string): string =>
		text
			.replaceAll(folder, '/FOLDER')
			.replaceAll(/^\(node:\d+\)/gm, '(node:PID)')
			// Frames within Node's lib, whose lines are other ones when it is minified.
			.replaceAll(/^ +at .*\bnode:.*(\{?)\n/gm, '$1')
			.replaceAll(/^(node:[\w/]+):\d+\n.*\n *\^\n/gm, '$1\n');
	return { stdout: normal(stdout), stderr: normal(stderr), exit };
}
