// `HEAD~2`, `main^{tree}`, `v1.0.0:src/a.js`, `:2:a.js`, `HEAD@{1}`, `1a2b3c4` -> an object's id, if there is one (gitrevisions(7)).
import type { ObjectType } from '../objects/git-object.ts';
import type { Repository } from '../repository.ts';
import { logPosition } from './log-position.ts';
import { namedRevision } from './named-revision.ts';
import { peel } from './peel.ts';

export function resolveRevision(repository: Repository, text: string): string | undefined {
	if (text.startsWith(':/')) return byMessage(repository, repository.head(), text.slice(2));
	const staged = /^:(?:([0-3]):)?(.+)$/.exec(text);
	if (staged) return stagedBlob(repository, Number(staged[1] ?? 0), staged[2] ?? '');
	const colon = colonOf(text);
	if (colon === -1) return ofSteps(repository, text);
	const tree = ofSteps(repository, text.slice(0, colon));
	return tree === undefined ? undefined : below(repository, tree, text.slice(colon + 1));
}

/** The first colon outside of braces. */
function colonOf(text: string): number {
	let depth = 0;
	for (const [at, character] of [...text].entries()) {
		if (character === '{') depth++;
		else if (character === '}') depth--;
		else if (character === ':' && depth === 0) return at;
	}
	return -1;
}

function ofSteps(repository: Repository, text: string): string | undefined {
	const match = /^(.*?)((?:~\d*|\^\{[^}]*\}|\^\d*)*)$/.exec(text);
	const name = match?.[1] ?? '';
	if (name === '') return undefined;
	const at = /^(.*)@\{(.*)\}$/.exec(name);
	let oid = at
		? logPosition(repository, at[1] ?? '', at[2] ?? '')
		: namedRevision(repository, name === '@' ? 'HEAD' : name);
	for (const [step] of (match?.[2] ?? '').matchAll(/~\d*|\^\{[^}]*\}|\^\d*/g)) {
		if (oid === undefined) return undefined;
		oid = walk(repository, oid, step);
	}
	return oid;
}

function walk(repository: Repository, from: string, step: string): string | undefined {
	const { objects } = repository;
	if (step.startsWith('^{')) {
		const wanted = step.slice(2, -1);
		if (wanted.startsWith('/')) return byMessage(repository, from, wanted.slice(1));
		return peel(objects, from, wanted === '' ? undefined : (wanted as ObjectType));
	}
	const count = step.length === 1 ? 1 : Number(step.slice(1));
	const start = peel(objects, from, 'commit');
	if (start === undefined || count === 0) return start;
	if (step.startsWith('^')) return objects.commit(start).parents[count - 1];
	let oid: string | undefined = start;
	for (let left = count; left > 0 && oid !== undefined; left--)
		oid = objects.commit(oid).parents[0];
	return oid;
}

function below(repository: Repository, oid: string, path: string): string | undefined {
	const { objects } = repository;
	const root = peel(objects, oid, 'tree');
	if (root === undefined) return undefined;
	const clean = /^\.\.?(\/|$)/.test(path) ? repository.inside(path) : path.replace(/\/$/, '');
	if (clean === '' || clean === '.') return root;
	let at: string | undefined = root;
	for (const part of clean.split('/')) {
		if (at === undefined || objects.read(at).type !== 'tree') return undefined;
		at = objects.tree(at).find(({ name }) => name === part)?.oid;
	}
	return at;
}

function stagedBlob({ index }: Repository, stage: number, path: string): string | undefined {
	const clean = path.replace(/^\.\//, '');
	return index.entries().find((entry) => entry.path === clean && entry.stage === stage)?.oid;
}

/** The youngest commit whose message matches. */
function byMessage(
	{ objects }: Repository,
	from: string | undefined,
	pattern: string,
): string | undefined {
	const seen = new Set<string>();
	const queue = from === undefined ? [] : [objects.commit(from)];
	const expression = new RegExp(pattern);
	for (let next = queue.shift(); next; next = queue.shift()) {
		if (expression.test(next.message)) return next.oid;
		for (const parent of next.parents) {
			if (seen.has(parent)) continue;
			seen.add(parent);
			queue.push(objects.commit(parent));
		}
		queue.sort((a, b) => b.committer.timestamp - a.committer.timestamp);
	}
	return undefined;
}
