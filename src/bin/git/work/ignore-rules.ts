// Which untracked files git doesn't see: .gitignore in every folder, .git/info/exclude, core.excludesFile (gitignore(5)).
import fs from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Repository } from '../repository.ts';

export interface IgnoreRule {
	/** Where it stands: `.gitignore`, as `git check-ignore -v` shows it. */
	source: string;
	line: number;
	text: string;
	negated: boolean;
	foldersOnly: boolean;
	/** Folder of the file, with `/` at the end; '' for the root. */
	base: string;
	pattern: RegExp;
	/** Has no slash: matches the name, however deep. */
	byName: boolean;
}

export class IgnoreRules {
	readonly #repository: Repository;
	readonly #general: IgnoreRule[];
	/** Folder -> rules of its own .gitignore. */
	readonly #folders = new Map<string, IgnoreRule[]>();

	constructor(repository: Repository) {
		this.#repository = repository;
		const file = repository.config.get('core.excludesfile')?.replace(/^~(?=\/)/, homedir());
		this.#general = [
			...(file === undefined ? [] : rulesOf(file, file, '')),
			...rulesOf(join(repository.gitdir, 'info/exclude'), '.git/info/exclude', ''),
		];
	}

	/** Whether a path, or a folder above it, is ignored. */
	ignores(path: string, isFolder: boolean): boolean {
		return this.ruleOf(path, isFolder)?.negated === false;
	}

	/** The rule that decides about a path; in an ignored folder nothing can be let in again. */
	ruleOf(path: string, isFolder: boolean): IgnoreRule | undefined {
		const parts = path.split('/');
		for (let depth = 1; depth < parts.length; depth++) {
			const rule = this.#decide(parts.slice(0, depth).join('/'), true);
			if (rule && !rule.negated) return rule;
		}
		return this.#decide(path, isFolder);
	}

	/** As `ignores`, where the folder above is known not to be. */
	ignoresHere(path: string, isFolder: boolean): boolean {
		return this.#decide(path, isFolder)?.negated === false;
	}

	#decide(path: string, isFolder: boolean): IgnoreRule | undefined {
		const parts = path.split('/');
		for (let depth = parts.length - 1; depth >= 0; depth--) {
			const folder = parts.slice(0, depth).join('/');
			const rule = lastMatch(this.#own(folder), path, isFolder);
			if (rule) return rule;
		}
		return lastMatch(this.#general, path, isFolder);
	}

	#own(folder: string): IgnoreRule[] {
		const known = this.#folders.get(folder);
		if (known) return known;
		const source = folder === '' ? '.gitignore' : `${folder}/.gitignore`;
		const base = folder === '' ? '' : `${folder}/`;
		const rules = rulesOf(this.#repository.file(source), source, base);
		this.#folders.set(folder, rules);
		return rules;
	}
}

function lastMatch(
	rules: readonly IgnoreRule[],
	path: string,
	isFolder: boolean,
): IgnoreRule | undefined {
	return rules.findLast((rule) => {
		if (rule.foldersOnly && !isFolder) return false;
		const inside = path.slice(rule.base.length);
		return rule.pattern.test(rule.byName ? inside.slice(inside.lastIndexOf('/') + 1) : inside);
	});
}

function rulesOf(file: string, source: string, base: string): IgnoreRule[] {
	if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return [];
	return fs
		.readFileSync(file, 'utf8')
		.split('\n')
		.flatMap((line, index) => {
			const text = line.replace(/\r$/, '').replace(/(?<!\\)\s+$/, '');
			return text === '' || text.startsWith('#') ? [] : [ruleOf(text, source, index + 1, base)];
		});
}

function ruleOf(text: string, source: string, line: number, base: string): IgnoreRule {
	const negated = text.startsWith('!');
	let glob = negated ? text.slice(1) : text.replace(/^\\(?=[!#])/, '');
	const foldersOnly = glob.endsWith('/');
	if (foldersOnly) glob = glob.slice(0, -1);
	const byName = !glob.includes('/');
	if (glob.startsWith('/')) glob = glob.slice(1);
	return { source, line, text, negated, foldersOnly, base, pattern: globPattern(glob), byName };
}

/** `*` and `?` stop at a slash, `**` doesn't. */
function globPattern(glob: string): RegExp {
	let source = '';
	for (let at = 0; at < glob.length; at++) {
		const rest = glob.slice(at);
		const character = glob[at] ?? '';
		const set = /^\[([!^]?)(\]?[^\]]*)\]/.exec(rest);
		if (rest.startsWith('**/') && (at === 0 || glob[at - 1] === '/')) {
			source += '(?:.*/)?';
			at += 2;
		} else if (rest === '**' && (at === 0 || glob[at - 1] === '/')) {
			source += '.+';
			at += 1;
		} else if (character === '*') {
			source += '[^/]*';
			while (glob[at + 1] === '*') at++;
		} else if (character === '?') source += '[^/]';
		else if (set) {
			const members = (set[2] ?? '').replaceAll(/[\\\]]/g, '\\$&').replace(/^\^/, '\\^');
			source += `(?!/)[${set[1] ? '^' : ''}${members}]`;
			at += set[0].length - 1;
		} else {
			const literal = character === '\\' ? (glob[++at] ?? '\\') : character;
			source += literal.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');
		}
	}
	return new RegExp(`^${source}$`);
}
