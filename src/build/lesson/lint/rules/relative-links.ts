// Pictures and links inside the pack lead to a file; a picture says what it shows.
import { posix } from 'node:path';
import type { Finding, LessonSource } from '../finding.ts';

const LINK = /(!?)\[([^\]]*)\]\(\s*<?([^)\s>]*)[^)]*\)/g;
const ABSOLUTE = /^([a-z][a-z0-9+.-]*:|#|\/\/)/i;

export function relativeLinks({ file, folder, files, prose }: LessonSource): Finding[] {
	return prose.flatMap((text, at) =>
		[...text.matchAll(LINK)].flatMap(([, picture, words = '', target = '']) => {
			const finding = (message: string): Finding[] => [
				{ level: 'error', file, line: at + 1, message },
			];
			if (picture && words.trim() === '') {
				return finding(`the picture ${target} has no text for those who don't see it.`);
			}
			if (target === '') return finding(`the link "${words}" leads nowhere.`);
			if (ABSOLUTE.test(target)) return [];
			if (files.has(posix.join(folder, target.replace(/[?#].*$/, '')))) return [];
			return finding(`${target} is not there.`);
		}),
	);
}
