// Arguments of git as one would type them in a shell.
export function typeCommand(args: readonly string[]): string {
	const words = args.map((arg) =>
		/^[\w@%+=:,./~^{}-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`,
	);
	return ['git', ...words].join(' ');
}
