// `%(refname:short) %(objectname)`: a ref in a form of one's own (git-for-each-ref(1), "FIELD NAMES").
import { GitError } from '../git-error.ts';
import { commitTitle } from '../log/commit-title.ts';
import type { Person } from '../objects/git-object.ts';
import { parseTag } from '../objects/parse-tag.ts';
import type { Repository } from '../repository.ts';
import { upstreamOf } from '../remotes/upstream-of.ts';
import { peel } from '../revisions/peel.ts';
import { branchRelation } from '../status/branch-relation.ts';
import { type DateForm, formatDate } from '../text/format-date.ts';
import { shortRef } from './short-ref.ts';

export interface Ref {
	/** Full name. */
	name: string;
	oid: string;
}

export function refFormat(repository: Repository, format: string, ref: Ref): string {
	return format.replaceAll(
		/%(?:\(([^)]*)\)|([0-9a-fA-F]{2})|%)/g,
		(_whole, atom: string | undefined, hex: string | undefined) => {
			if (atom !== undefined) return atomOf(repository, atom, ref);
			return hex === undefined ? '%' : String.fromCharCode(Number.parseInt(hex, 16));
		},
	);
}

function atomOf(repository: Repository, atom: string, ref: Ref): string {
	if (atom.startsWith('*')) {
		const { type } = repository.objects.read(ref.oid);
		const inner = type === 'tag' ? peel(repository.objects, ref.oid, undefined) : undefined;
		return inner === undefined ? '' : atomOf(repository, atom.slice(1), { ...ref, oid: inner });
	}
	const colon = atom.indexOf(':');
	const [name, option] = colon === -1 ? [atom, ''] : [atom.slice(0, colon), atom.slice(colon + 1)];
	const simple =
		ofRef(repository, name, option, ref) ?? ofObject(repository, name, option, ref.oid);
	if (simple !== undefined) return simple;
	throw new GitError(`unknown field name: ${atom}`);
}

function ofRef(repository: Repository, name: string, option: string, ref: Ref): string | undefined {
	const { refs } = repository;
	if (name === 'refname') return shortened(ref.name, option);
	if (name === 'HEAD') return refs.target('HEAD') === ref.name ? '*' : ' ';
	if (name === 'symref') {
		const target = refs.target(ref.name);
		return target === undefined ? '' : shortened(target, option);
	}
	if (name !== 'upstream' && name !== 'push') return undefined;
	const branch = ref.name.startsWith('refs/heads/') ? ref.name.slice(11) : undefined;
	const upstream = branch === undefined ? undefined : upstreamOf(repository, branch);
	if (!upstream || branch === undefined) return '';
	if (!option.startsWith('track')) return shortened(upstream.ref, option);
	return tracked(repository, branch, option);
}

function tracked(repository: Repository, branch: string, option: string): string {
	const relation = branchRelation(repository, branch);
	if (!relation) return '';
	const { exists, ahead, behind } = relation;
	if (option === 'trackshort') {
		if (!exists) return '';
		if (ahead > 0) return behind > 0 ? '<>' : '>';
		return behind > 0 ? '<' : '=';
	}
	const parts = exists
		? [...(ahead > 0 ? [`ahead ${ahead}`] : []), ...(behind > 0 ? [`behind ${behind}`] : [])]
		: ['gone'];
	if (parts.length === 0) return '';
	return option.includes('nobracket') ? parts.join(', ') : `[${parts.join(', ')}]`;
}

function shortened(name: string, option: string): string {
	if (option === 'short') return shortRef(name);
	const strip = /^l?strip=(\d+)$/.exec(option)?.[1];
	return strip === undefined ? name : name.split('/').slice(Number(strip)).join('/');
}

function ofObject(
	repository: Repository,
	name: string,
	option: string,
	oid: string,
): string | undefined {
	const { objects } = repository;
	const { type, bytes } = objects.read(oid);
	if (name === 'objectname') return option.startsWith('short') ? repository.short(oid) : oid;
	if (name === 'objecttype') return type;
	if (name === 'objectsize') return String(bytes.length);
	const commit = type === 'commit' ? objects.commit(oid) : undefined;
	const tag = type === 'tag' ? parseTag(bytes) : undefined;
	const message = commit?.message ?? tag?.message ?? '';
	if (name === 'tree') return commit?.tree ?? '';
	if (name === 'parent') return commit?.parents.join(' ') ?? '';
	if (name === 'subject') return commitTitle(message);
	if (name === 'body') return bodyOf(message);
	if (name === 'contents') {
		if (option === 'subject') return commitTitle(message);
		return option === 'body' ? bodyOf(message) : message;
	}
	const person = /^(author|committer|tagger|creator)(name|email|date)?$/.exec(name);
	if (!person) return undefined;
	const who: Record<string, Person | undefined> = {
		author: commit?.author,
		committer: commit?.committer,
		tagger: tag?.tagger,
		creator: commit?.committer ?? tag?.tagger,
	};
	return personText(who[person[1] ?? ''], person[2], option);
}

function bodyOf(message: string): string {
	const end = /\n\s*\n/.exec(message);
	return end ? message.slice(end.index + end[0].length) : '';
}

function personText(who: Person | undefined, part: string | undefined, option: string): string {
	if (!who) return '';
	if (part === 'name') return who.name;
	if (part === 'email') return option === 'trim' ? who.email : `<${who.email}>`;
	const forms: Record<string, DateForm> = {
		iso8601: 'iso',
		'iso8601-strict': 'iso-strict',
		rfc2822: 'rfc',
	};
	if (part === 'date')
		return formatDate(who, option === '' ? 'default' : (forms[option] ?? (option as DateForm)));
	return `${who.name} <${who.email}> ${who.timestamp} ${who.zone}`;
}
