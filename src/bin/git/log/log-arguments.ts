// The short ways to say something to `git log`: `-5` and `-n5` mean `--max-count=5`, `--oneline` and `--format` are `--pretty`.

export function logArguments(args: readonly string[]): string[] {
	const end = args.indexOf('--');
	return args.flatMap((arg, index) => (end !== -1 && index > end ? [arg] : written(arg)));
}

function written(arg: string): string[] {
	const count = /^-(\d+)$/.exec(arg)?.[1];
	if (count !== undefined) return [`--max-count=${count}`];
	if (arg === '--oneline') return ['--pretty=oneline', '--abbrev-commit'];
	if (arg === '--pretty') return ['--pretty=medium'];
	if (arg === '--decorate=no') return ['--no-decorate'];
	return [arg.replace(/^--format(?==|$)/, '--pretty').replace(/^--decorate=.*/, '--decorate')];
}
