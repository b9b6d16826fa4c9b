// What tr(1) does to characters.
import { globClass } from './glob-class.ts';
import { unescapeText } from './unescape-text.ts';

interface Manner {
	remove: boolean;
	squeeze: boolean;
	complement: boolean;
}

export function translateText(
	from: string,
	to: string | undefined,
	{ remove, squeeze, complement }: Manner,
): (text: string) => string {
	const sources = members(from);
	const targets = to === undefined ? [] : members(to);
	const places = new Map(sources.map((character, i) => [character, i]));
	const chosen = (character: string): boolean => places.has(character) !== complement;
	const change = (character: string): string => {
		if (targets.length === 0 || !chosen(character)) return character;
		const at = complement ? targets.length - 1 : (places.get(character) ?? 0);
		return targets[Math.min(at, targets.length - 1)] ?? character;
	};
	const squeezed = new Set(targets.length > 0 ? targets : undefined);
	const repeats = (character: string): boolean =>
		targets.length > 0 ? squeezed.has(character) : chosen(character);
	let last = '';
	return (text) => {
		let result = '';
		for (const character of text) {
			if (remove && chosen(character)) continue;
			const changed = remove ? character : change(character);
			if (squeeze && changed === last && repeats(changed)) continue;
			result += changed;
			last = changed;
		}
		return result;
	};
}

/** `a-z`, `[:upper:]`, `\n`. */
function members(set: string): string[] {
	const expanded = set.replace(/\[:(\w+):\]/g, (_, name: string) => globClass(name));
	const characters = [...unescapeText(expanded)];
	const list: string[] = [];
	for (let i = 0; i < characters.length; i += 1) {
		const [character = '', dash, last] = characters.slice(i, i + 3);
		if (dash !== '-' || last === undefined) {
			list.push(character);
			continue;
		}
		const end = last.codePointAt(0) ?? 0;
		for (let code = character.codePointAt(0) ?? 0; code <= end; code += 1) {
			list.push(String.fromCodePoint(code));
		}
		i += 2;
	}
	return list;
}
