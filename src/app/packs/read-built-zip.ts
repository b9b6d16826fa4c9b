// The zip that `npm run lesson -- build` makes: pack.json, and beside it the image of what the lessons import.
import { parsePack } from '../navigation/parse-pack.ts';
import type { OpenedPack } from './opened-pack.ts';
import { unzipWithin } from './unzip-within.ts';

const MB = 1024 * 1024;
const FOLDER = /^[^/]*\//;

/**
 * @param name of the zip file
 * @throws ZipProblem, PackProblem
 */
export function readBuiltZip(bytes: Uint8Array, name: string): OpenedPack {
	const entries = Object.entries(
		unzipWithin(bytes, {
			largestFile: 60 * MB,
			total: 100 * MB,
			what: 'a built pack',
			leaveOut: /(^|\/)__MACOSX\/|\/$/,
		}),
	);
	const files = new Map(
		entries.map(([path, contents]) => [path.replace(FOLDER, ''), new Uint8Array(contents)]),
	);
	const text = new TextDecoder().decode(files.get('pack.json'));
	return { pack: parsePack(text, `${name}/pack.json`), files };
}
