// `--format=%h %an %s`: a commit in a form of one's own (git-log(1), "PRETTY FORMATS").
import type { Commit, Person } from '../objects/git-object.ts';
import type { Repository } from '../repository.ts';
import { type DateForm, formatDate } from '../text/format-date.ts';
import { commitTitle } from './commit-title.ts';

const COLOURS: Readonly<Record<string, number>> = {
	reset: 0,
	red: 31,
	green: 32,
	yellow: 33,
	blue: 34,
	magenta: 35,
	cyan: 36,
};

export interface PrettyContext {
	repository: Repository;
	/** Names that point at the commit. */
	names: readonly string[];
	date: DateForm;
	/** `git reflog`: which entry it is, and what it says. */
	log?: { selector: string; message: string };
}

export function prettyFormat(format: string, commit: Commit, context: PrettyContext): string {
	return format.replaceAll(
		/%(n|%|x[0-9a-fA-F]{2}|C\([^)]*\)|C(?:red|green|blue|reset)|[ac][neEdDtiIsrNlLh]|g[dDsnNeE]|[HhTtPpsbBdDfwSmNe])/g,
		(whole, code: string) => placeholder(code, commit, context) ?? whole,
	);
}

function placeholder(code: string, commit: Commit, context: PrettyContext): string | undefined {
	if (code === 'n') return '\n';
	if (code === '%') return '%';
	if (code.startsWith('x')) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
	if (code.startsWith('C')) return colour(code);
	if (code.startsWith('g')) return fromLog(code, commit, context);
	if (code.length === 2)
		return person(code[0] === 'a' ? commit.author : commit.committer, code[1] ?? '', context);
	return plain(code, commit, context);
}

function plain(code: string, commit: Commit, context: PrettyContext): string | undefined {
	const { repository, names } = context;
	const short = (oid: string): string => repository.short(oid);
	const title = commitTitle(commit.message);
	const values: Record<string, () => string> = {
		H: () => commit.oid,
		h: () => short(commit.oid),
		T: () => commit.tree,
		t: () => short(commit.tree),
		P: () => commit.parents.join(' '),
		p: () => commit.parents.map(short).join(' '),
		s: () => title,
		f: () => title.replaceAll(/[^A-Za-z0-9_.]+/g, '-').replaceAll(/^-+|[-.]+$/g, ''),
		b: () => bodyOf(commit.message),
		B: () => commit.message.replace(/^\n+/, ''),
		d: () => (names.length > 0 ? ` (${names.join(', ')})` : ''),
		D: () => names.join(', '),
		m: () => '>',
		e: () => '',
		N: () => '',
	};
	return values[code]?.();
}

/** What follows the title and the blank line below it. */
function bodyOf(message: string): string {
	const text = message.replace(/^\n+/, '');
	const end = /\n\s*\n/.exec(text);
	return end ? text.slice(end.index + end[0].length).replace(/^\n+/, '') : '';
}

function person(who: Person, code: string, { date }: PrettyContext): string | undefined {
	const values: Record<string, () => string> = {
		n: () => who.name,
		N: () => who.name,
		e: () => who.email,
		E: () => who.email,
		l: () => who.email.split('@')[0] ?? '',
		L: () => who.email.split('@')[0] ?? '',
		d: () => formatDate(who, date),
		D: () => formatDate(who, 'rfc'),
		t: () => String(who.timestamp),
		i: () => formatDate(who, 'iso'),
		I: () => formatDate(who, 'iso-strict'),
		s: () => formatDate(who, 'short'),
		r: () => formatDate(who, 'relative'),
	};
	return values[code]?.();
}

function fromLog(code: string, commit: Commit, { log }: PrettyContext): string {
	if (!log) return '';
	if (code === 'gs') return log.message;
	return /^g[dD]$/.test(code) ? log.selector : '';
}

function colour(code: string): string {
	if (!process.stdout.isTTY || process.env.NO_COLOR) return '';
	const names = code.startsWith('C(')
		? code
				.slice(2, -1)
				.replace(/^auto,?/, '')
				.split(/[ ,]/)
		: [code.slice(1)];
	return names
		.filter((name) => name !== '')
		.map((name) => `\u001b[${name === 'bold' ? 1 : (COLOURS[name] ?? 0)}m`)
		.join('')
		.replaceAll('[0m', '[m');
}
