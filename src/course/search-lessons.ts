// Finds lessons by words in their titles, headings, checks and prose.
import { checkNames } from './check-names.ts';
import type { Lesson, Pack } from './pack.ts';
import { proseSections } from './prose-sections.ts';

export interface SearchHit {
	lesson: Lesson;
	/** Title of the module. */
	module: string;
	/** Heading of the section that fits best; '' if it is the title or the beginning. */
	heading: string;
	/** Text around the first word found; every second part, from the second on, is a word that was searched. */
	excerpt: string[];
}

/** What a word counts, by where it stands. */
const WEIGHTS = { title: 12, module: 3, heading: 6, check: 4, text: 1 };
/** Characters around the first word. */
const BEFORE = 40;
const LENGTH = 130;

/** @returns the best first, each lesson at most once; a lesson must have all words, each at the start of a word */
export function searchLessons(pack: Pack, query: string): SearchHit[] {
	const words = fold(query).split(/\s+/).filter(Boolean);
	if (words.length === 0) return [];
	return pack.modules
		.flatMap(({ title, lessons }) => lessons.map((lesson) => rate(lesson, title, words)))
		.filter((rated) => rated.score > 0)
		.sort((a, b) => b.score - a.score)
		.map(({ hit }) => hit);
}

function rate(lesson: Lesson, module: string, words: string[]): { score: number; hit: SearchHit } {
	const sections = proseSections(lesson.markdown);
	const checks = checkNames(lesson.checks ?? '').map(({ says }) => says);
	const counted: [text: string, weight: number][] = [
		[`${lesson.number} ${lesson.title}`, WEIGHTS.title],
		[module, WEIGHTS.module],
		[checks.join(' '), WEIGHTS.check],
		...sections.flatMap(({ heading, text }): [string, number][] => [
			[heading, WEIGHTS.heading],
			[text, WEIGHTS.text],
		]),
	];
	const scores = words.map((word) => best(counted, word));
	const texts = [...sections, ...checks.map((text) => ({ heading: '', text }))];
	const shown = texts
		.map((section) => ({ section, found: wordsIn(section, words) }))
		.sort((a, b) => b.found - a.found)[0];
	const { heading = '', text = '' } = shown?.section ?? {};
	return {
		score: scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0),
		hit: { lesson, module, heading, excerpt: excerptOf(text, words) },
	};
}

/** A word that is there often counts a little more than one that is there once. */
function best(counted: readonly (readonly [string, number])[], word: string): number {
	const pattern = startOf(word);
	return counted.reduce((sum, [text, weight]) => {
		const times = [...fold(text).matchAll(pattern)].length;
		return sum + (times === 0 ? 0 : weight * (1 + Math.log(times)));
	}, 0);
}

function wordsIn({ heading, text }: { heading: string; text: string }, words: string[]): number {
	const [inHeading, inText] = [fold(heading), fold(text)];
	return words.reduce(
		(sum, word) =>
			sum + Number(startOf(word).test(inHeading)) + 2 * Number(startOf(word).test(inText)),
		0,
	);
}

function excerptOf(text: string, words: string[]): string[] {
	const pattern = new RegExp(words.map((word) => startOf(word).source).join('|'), 'g');
	const folded = fold(text);
	const first = Math.max(folded.search(pattern), 0);
	const start = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
	const parts: string[] = [];
	let at = start;
	const end = text.length - start <= LENGTH ? text.length : text.lastIndexOf(' ', start + LENGTH);
	for (const { index, 0: word } of folded.matchAll(pattern)) {
		if (index < at || index + word.length > end) continue;
		parts.push(text.slice(at, index), text.slice(index, index + word.length));
		at = index + word.length;
	}
	parts.push(text.slice(at, end) + (end < text.length ? '…' : ''));
	if (start > 0) parts[0] = `…${parts[0]}`;
	return parts;
}

function startOf(word: string): RegExp {
	const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`(?<![\\p{L}\\p{N}])${literal}`, 'gu');
}

/** Lower case, without accents; as long as the text was. */
function fold(text: string): string {
	return Array.from(text, (sign) => {
		const base = sign.toLowerCase().normalize('NFD')[0] ?? sign;
		return base.length === sign.length ? base : sign;
	}).join('');
}
