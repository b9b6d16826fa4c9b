// Terminal output without its escape sequences (ECMA-48: CSI, OSC, two-character).
const SEQUENCE = new RegExp(
	String.raw`\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_c=>78])`,
	'g',
);

export function plainText(text: string): string {
	return text.replace(SEQUENCE, '');
}
