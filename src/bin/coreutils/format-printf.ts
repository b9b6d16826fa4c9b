// The formats of printf(1).
import { CommandError } from '../shell/command-error.ts';
import { unescapeText } from './unescape-text.ts';

const CONVERSION = /%(?:%|([-+ #0]*)(\*|\d+)?(?:\.(\*|\d+))?([a-zA-Z]))/g;

/** The format is used again until all values are. */
export function formatPrintf(format: string, values: readonly string[]): string {
	const rest = [...values];
	let text = '';
	do {
		const before = rest.length;
		text += once(format, rest);
		if (rest.length === before) break;
	} while (rest.length > 0);
	return text;
}

function once(format: string, rest: string[]): string {
	const next = (): string => rest.shift() ?? '';
	let text = '';
	let at = 0;
	for (const match of format.matchAll(CONVERSION)) {
		text += unescapeText(format.slice(at, match.index));
		at = match.index + match[0].length;
		const [whole, flags = '', width, precision, letter = ''] = match;
		if (whole === '%%') {
			text += '%';
			continue;
		}
		const wide = Number(width === '*' ? next() : (width ?? 0));
		const precise =
			precision === undefined ? undefined : Number(precision === '*' ? next() : precision);
		text += padded(converted(letter, next(), flags, precise), flags, wide, letter);
	}
	return text + unescapeText(format.slice(at));
}

function converted(
	letter: string,
	value: string,
	flags: string,
	precision: number | undefined,
): string {
	const sign = (number: number): string => (number >= 0 && flags.includes('+') ? '+' : '');
	switch (letter) {
		case 's':
			return value.slice(0, precision);
		case 'b':
			return unescapeText(value).slice(0, precision);
		case 'c':
			return value.slice(0, 1);
		case 'q':
			return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replace(/'/g, "'\\''")}'`;
		case 'd':
		case 'i':
			return sign(numberOf(value)) + String(Math.trunc(numberOf(value)));
		case 'u':
			return String(Math.trunc(numberOf(value)));
		case 'o':
			return (flags.includes('#') ? '0' : '') + Math.trunc(numberOf(value)).toString(8);
		case 'x':
			return (flags.includes('#') ? '0x' : '') + Math.trunc(numberOf(value)).toString(16);
		case 'X':
			return Math.trunc(numberOf(value)).toString(16).toUpperCase();
		case 'f':
			return sign(numberOf(value)) + numberOf(value).toFixed(precision ?? 6);
		case 'e':
			return numberOf(value)
				.toExponential(precision ?? 6)
				.replace(/e([+-])(\d)$/, 'e$10$2');
		case 'g':
			return String(Number(numberOf(value).toPrecision(precision ?? 6)));
		default:
			throw new CommandError(`%${letter}: invalid directive`);
	}
}

function numberOf(value: string): number {
	if (/^["']/.test(value)) return value.codePointAt(1) ?? 0;
	const number = /^0[0-7]+$/.test(value) ? parseInt(value, 8) : Number(value);
	if (Number.isNaN(number)) throw new CommandError(`'${value}': expected a numeric value`);
	return number;
}

function padded(text: string, flags: string, width: number, letter: string): string {
	if (flags.includes('-')) return text.padEnd(width);
	if (!flags.includes('0') || 'sbc'.includes(letter)) return text.padStart(width);
	const sign = /^[+-]/.exec(text)?.[0] ?? '';
	return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
