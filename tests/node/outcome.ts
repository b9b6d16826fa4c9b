// What a program did, with what cannot be equal made equal: the process id in Node's own warnings, and
// the folder it ran in.
export interface Outcome {
	stdout: string;
	stderr: string;
	/** Exit code or the name of the signal. */
	exit: number | string;
}

export function outcome({ stdout, stderr, exit }: Outcome, folder: string): Outcome {
	const normal = (text: string): string =>
		text.replaceAll(folder, '/FOLDER').replaceAll(/^\(node:\d+\)/gm, '(node:PID)');
	return { stdout: normal(stdout), stderr: normal(stderr), exit };
}
