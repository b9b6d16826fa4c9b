// A remote's name, a URL or a path -> where to go.
import type { Repository } from '../repository.ts';

export function remoteUrl(
	{ config }: Repository,
	word: string,
): { name: string | undefined; url: string } {
	const url = config.get(`remote.${word}.url`);
	return url === undefined ? { name: undefined, url: word } : { name: word, url };
}
