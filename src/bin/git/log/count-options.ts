// `-5` and `-n5` mean `--max-count=5`; `--decorate=short` is `--decorate`.

export function countOptions(args: readonly string[]): string[] {
	const end = args.indexOf('--');
	return args.map((arg, index) => {
		if (end !== -1 && index > end) return arg;
		const count = /^-(\d+)$/.exec(arg)?.[1];
		if (count !== undefined) return `--max-count=${count}`;
		if (arg === '--decorate=no') return '--no-decorate';
		return arg.startsWith('--decorate=') ? '--decorate' : arg;
	});
}
