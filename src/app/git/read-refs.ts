// `git for-each-ref` -> branches and tags.
import type { GitRef } from './git-ref.ts';

const FORMAT = ['%(HEAD)', '%(refname)', '%(objectname)', '%(subject)'].join('%00');
const KINDS = { heads: 'branch', tags: 'tag' } as const;

export const readRefs = {
	args: ['for-each-ref', `--format=${FORMAT}`, 'refs/heads', 'refs/tags'],
	parse(text: string): GitRef[] {
		return text.split('\n').flatMap((line) => {
			const [head = '', refname = '', oid = '', subject = ''] = line.split('\0');
			const [, kind, name] = /^refs\/(heads|tags)\/(.+)$/.exec(refname) ?? [];
			if (name === undefined) return [];
			return [{ name, kind: KINDS[kind as 'heads' | 'tags'], oid, subject, current: head === '*' }];
		});
	},
};
