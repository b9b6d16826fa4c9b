// Git's colours, on a terminal only (color.ui = auto).

const CODES = {
	red: '31',
	green: '32',
	yellow: '33',
	blue: '34',
	magenta: '35',
	cyan: '36',
	bold: '1',
	'bold red': '1;31',
	'bold green': '1;32',
	'bold yellow': '1;33',
	'bold blue': '1;34',
	'bold magenta': '1;35',
	'bold cyan': '1;36',
} as const;

export type Colour = keyof typeof CODES;

export function paint(colour: Colour, text: string): string {
	return process.stdout.isTTY && !process.env.NO_COLOR
		? `\u001b[${CODES[colour]}m${text}\u001b[m`
		: text;
}
