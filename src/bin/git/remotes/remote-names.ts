// The remotes of a repository, sorted.
import type { Repository } from '../repository.ts';

export function remoteNames({ config }: Repository): string[] {
	const names = config.all().flatMap(({ key }) => /^remote\.(.+)\.[^.]+$/.exec(key)?.[1] ?? []);
	return [...new Set(names)].sort();
}
