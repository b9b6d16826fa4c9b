// `--merged`, `--no-merged` and `--contains` take a commit, or mean HEAD.

export function headOptions(args: readonly string[]): string[] {
	const given: string[] = [];
	for (let at = 0; at < args.length; at++) {
		const arg = args[at] ?? '';
		const next = args[at + 1];
		if (!/^--(merged|no-merged|contains)$/.test(arg)) given.push(arg);
		else if (next === undefined || next.startsWith('-')) given.push(`${arg}=HEAD`);
		else {
			given.push(`${arg}=${next}`);
			at++;
		}
	}
	return given;
}
