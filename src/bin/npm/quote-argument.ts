// An argument as the shell takes it for one word.
export function quoteArgument(argument: string): string {
	if (/^[\w@%+=:,./-]+$/.test(argument)) return argument;
	return `'${argument.replace(/'/g, `'\\''`)}'`;
}
