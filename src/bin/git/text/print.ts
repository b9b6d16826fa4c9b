// Standard output, line by line.

export function print(...lines: string[]): void {
	for (const line of lines) process.stdout.write(`${line}\n`);
}
