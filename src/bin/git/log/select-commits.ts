// The commits that a log is about: ranges, all refs, and filters.
import { GitError } from '../git-error.ts';
import type { Commit } from '../objects/git-object.ts';
import type { Parsed } from '../options.ts';
import type { Repository } from '../repository.ts';
import { commitOrFail } from '../revisions/commit-or-fail.ts';
import { mergeBases } from '../revisions/merge-bases.ts';
import { peel } from '../revisions/peel.ts';
import { topological } from '../revisions/topological.ts';
import { walkCommits } from '../revisions/walk-commits.ts';
import { parseWhen } from '../text/parse-when.ts';
import { PathHistory } from './path-history.ts';

export interface SelectedCommits {
	commits: Commit[];
	/** Of one of them, the parents that belong to the selection too; of some paths, the next that changed these. */
	parentsOf: (commit: Commit) => readonly string[];
}

/** @param paths from the root; undefined for all */
export function selectCommits(
	repository: Repository,
	{ flags, values, lists, words }: Parsed,
	paths: readonly string[] | undefined,
): SelectedCommits {
	const { objects } = repository;
	const { tips, without } = readRange(repository, words);
	if (flags.all || flags.branches || flags.tags || flags.remotes) addRefs(repository, flags, tips);
	if (tips.length === 0) {
		if (words.some((word) => !word.startsWith('^')) || flags.all)
			return { commits: [], parentsOf: () => [] };
		tips.push(repository.headOrFail());
	}
	const hidden = new Set(walkCommits(objects, { tips: without }).map(({ oid }) => oid));
	const history = paths && new PathHistory(repository, paths, hidden);
	const ahead = (commit: Commit): readonly string[] => {
		const parents = history?.parentsOf(commit) ?? commit.parents;
		return flags['first-parent'] ? parents.slice(0, 1) : parents;
	};
	const walked = walkCommits(objects, { tips, without, parentsOf: ahead });
	const ordered =
		flags['topo-order'] || flags['date-order'] || flags.graph
			? topological(walked, ahead, flags['date-order'] === true)
			: walked;
	const fits = filter(values, lists, flags);
	const chosen = ordered.filter((commit) => fits(commit) && (history?.changes(commit) ?? true));
	const skip = Number(values.skip ?? 0);
	const commits = chosen.slice(skip, skip + Number(values['max-count'] ?? Infinity));
	const known = new Set(chosen.map(({ oid }) => oid));
	return {
		commits: flags.reverse ? commits.reverse() : commits,
		parentsOf: (commit) =>
			(history?.changingParents(commit) ?? ahead(commit)).filter((oid) => known.has(oid)),
	};
}

interface CommitRange {
	tips: string[];
	without: string[];
}

function readRange(repository: Repository, words: readonly string[]): CommitRange {
	const range: CommitRange = { tips: [], without: [] };
	const { objects } = repository;
	for (const word of words) {
		const parts = /^(.*?)(\.\.\.?)(.*)$/.exec(word);
		if (parts) {
			const left = commitOrFail(repository, parts[1] || 'HEAD');
			const right = commitOrFail(repository, parts[3] || 'HEAD');
			if (parts[2] === '...') {
				range.tips.push(left, right);
				range.without.push(...mergeBases(objects, left, right));
			} else {
				range.without.push(left);
				range.tips.push(right);
			}
		} else if (word.startsWith('^')) range.without.push(commitOrFail(repository, word.slice(1)));
		else range.tips.push(commitOrFail(repository, word));
	}
	return range;
}

function addRefs({ refs, objects }: Repository, flags: Parsed['flags'], tips: string[]): void {
	const wanted = (ref: string): boolean =>
		flags.all === true ||
		(flags.branches === true && ref.startsWith('refs/heads/')) ||
		(flags.tags === true && ref.startsWith('refs/tags/')) ||
		(flags.remotes === true && ref.startsWith('refs/remotes/'));
	for (const [ref, oid] of refs.list()) {
		const commit = wanted(ref) ? peel(objects, oid, 'commit') : undefined;
		if (commit !== undefined) tips.push(commit);
	}
	const head = flags.all ? refs.resolve('HEAD') : undefined;
	if (head !== undefined) tips.push(head);
}

function filter(
	values: Parsed['values'],
	lists: Parsed['lists'],
	flags: Parsed['flags'],
): (commit: Commit) => boolean {
	const time = (text: string | undefined): number | undefined =>
		text === undefined ? undefined : ago(text);
	const [since, until] = [time(values.since ?? values.after), time(values.until ?? values.before)];
	const ignoreCase = flags['regexp-ignore-case'] ? 'i' : '';
	const expressions = (name: string): RegExp[] =>
		(lists[name] ?? []).map((text) => new RegExp(text, `m${ignoreCase}`));
	const [messages, authors] = [expressions('grep'), expressions('author')];
	return ({ message, author, committer, parents }) =>
		!(flags['no-merges'] && parents.length > 1) &&
		!(flags.merges && parents.length < 2) &&
		(since === undefined || committer.timestamp >= since) &&
		(until === undefined || committer.timestamp <= until) &&
		(messages.length === 0 || messages.some((one) => one.test(message))) &&
		(authors.length === 0 || authors.some((one) => one.test(`${author.name} <${author.email}>`)));
}

const UNITS: Readonly<Record<string, number>> = {
	second: 1,
	minute: 60,
	hour: 3600,
	day: 86_400,
	week: 604_800,
	month: 2_592_000,
	year: 31_536_000,
};

/** `2 days ago`, `yesterday`, or a date. */
function ago(text: string): number {
	const now = Math.floor(Date.now() / 1000);
	if (text === 'yesterday') return now - 86_400;
	const match = /^(\d+)[ .](second|minute|hour|day|week|month|year)s?(?:[ .]ago)?$/.exec(text);
	if (match) return now - Number(match[1]) * (UNITS[match[2] ?? ''] ?? 1);
	const { timestamp } = parseWhen(text);
	if (!Number.isFinite(timestamp)) throw new GitError(`invalid date format: ${text}`);
	return timestamp;
}
