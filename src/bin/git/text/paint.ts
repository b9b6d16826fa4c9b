// Git's colours, on a terminal only (color.ui = auto).

const CODES = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1 } as const;

export function paint(colour: keyof typeof CODES, text: string): string {
	return process.stdout.isTTY && !process.env.NO_COLOR
		? `\u001b[${CODES[colour]}m${text}\u001b[m`
		: text;
}
