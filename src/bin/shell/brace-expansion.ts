// Brace expansion: `a{b,c}` are two words, `{1..3}` three.
import { parse, type Word } from 'unbash';

/** Sources of the words that `word` stands for; itself when it has no braces. */
export function braceExpansion(word: Word): Word[] {
	const brace = word.parts?.find((part) => part.type === 'BraceExpansion');
	if (!brace) return [word];
	const before = word.text.slice(0, brace.pos - word.pos);
	const after = word.text.slice(brace.end - word.pos);
	return alternatives(brace.text.slice(1, -1)).flatMap((text) => {
		const again = wordOf(before + text + after);
		return again ? braceExpansion(again) : [];
	});
}

function wordOf(source: string): Word | undefined {
	const command = parse(`: ${source}`).commands[0]?.command;
	const argument = command?.type === 'Command' ? command.args[0] : undefined;
	return argument?.type === 'Word' ? argument : undefined;
}

function alternatives(inside: string): string[] {
	const range = /^(-?\d+|[a-zA-Z])\.\.(-?\d+|[a-zA-Z])(?:\.\.(-?\d+))?$/.exec(inside);
	if (range) return sequence(range[1] ?? '', range[2] ?? '', Math.abs(Number(range[3] ?? 1)) || 1);
	const parts = [''];
	let depth = 0;
	for (const piece of inside.match(/\\.|'[^']*'|"(?:\\.|[^"])*"|[^]/g) ?? []) {
		if (piece === '{') depth += 1;
		if (piece === '}') depth -= 1;
		if (piece === ',' && depth === 0) parts.push('');
		else parts[parts.length - 1] += piece;
	}
	return parts;
}

function sequence(from: string, to: string, step: number): string[] {
	const letters = !/\d/.test(from);
	const number = (text: string): number => (letters ? (text.codePointAt(0) ?? 0) : Number(text));
	const [first, last] = [number(from), number(to)];
	const width = /^-?0\d/.test(from) || /^-?0\d/.test(to) ? Math.max(from.length, to.length) : 0;
	const list: string[] = [];
	const direction = first <= last ? step : -step;
	for (let i = first; direction > 0 ? i <= last : i >= last; i += direction) {
		list.push(letters ? String.fromCodePoint(i) : String(i).padStart(width, '0'));
	}
	return list;
}
