// A path that git put in quotes, read: `"caf\303\251.txt"` (git-config(1), core.quotePath).

const ESCAPES: Readonly<Record<string, number>> = {
	a: 7,
	b: 8,
	t: 9,
	n: 10,
	v: 11,
	f: 12,
	r: 13,
	'"': 34,
	'\\': 92,
};

/** @returns the path, and what stands behind it; undefined if the quotes don't end */
export function unquotePath(text: string): { path: string; rest: string } | undefined {
	const bytes: number[] = [];
	for (let at = 1; at < text.length; at++) {
		const character = text[at] ?? '';
		if (character === '"') return { path: Buffer.from(bytes).toString(), rest: text.slice(at + 1) };
		if (character !== '\\') {
			const whole = String.fromCodePoint(text.codePointAt(at) ?? 0);
			bytes.push(...Buffer.from(whole));
			at += whole.length - 1;
			continue;
		}
		const octal = /^[0-3][0-7]{2}/.exec(text.slice(at + 1));
		if (octal) {
			bytes.push(Number.parseInt(octal[0], 8));
			at += 3;
			continue;
		}
		const escaped = ESCAPES[text[++at] ?? ''];
		if (escaped === undefined) return undefined;
		bytes.push(escaped);
	}
	return undefined;
}
