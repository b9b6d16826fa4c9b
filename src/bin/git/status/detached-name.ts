// `HEAD detached at v1.0.0`: where HEAD was last moved to by hand, from its log.
import type { Repository } from '../repository.ts';

export function detachedName(repository: Repository): string {
	const head = repository.head() ?? '';
	const move = repository.refs.log
		.read('HEAD')
		.findLast(({ message }) => message.startsWith('checkout: moving from '));
	if (!move) return 'Not currently on any branch.';
	const name = /^checkout: moving from .* to (.*)$/.exec(move.message)?.[1] ?? '';
	const shown =
		/^[0-9a-f]{40}$/.test(name) || !isRef(repository, name) ? repository.short(move.after) : name;
	return `HEAD detached ${move.after === head ? 'at' : 'from'} ${shown}`;
}

function isRef({ refs }: Repository, name: string): boolean {
	return ['refs/tags/', 'refs/remotes/'].some((place) => refs.raw(`${place}${name}`) !== undefined);
}
