// A zip of a pack's folder -> a Pack, by the same reader that the build uses. Loaded when the first zip is opened.
import { PackError } from '#course/pack-error.ts';
import { PackFiles } from '#course/pack-files.ts';
import type { Pack } from '#course/pack.ts';
import { readPack } from '#course/read-pack.ts';
import { PackProblem } from '../navigation/pack-problem.ts';
import { unzipWithin, type ZipLimits } from './unzip-within.ts';
import { ZipProblem } from './zip-problem.ts';

const MB = 1024 * 1024;
const LIMITS: ZipLimits = {
	largestFile: 5 * MB,
	total: 50 * MB,
	what: 'a pack',
	leaveOut: /(^|\/)(node_modules|\.git|__MACOSX)\/|(^|\/)\.DS_Store$|\/$/,
};

/**
 * @param name of the zip file
 * @throws PackProblem
 */
export function readZip(bytes: Uint8Array, name: string): Pack {
	const entries = unzip(bytes, name);
	const root = rootOf(Object.keys(entries), name);
	const files = new Map<string, Uint8Array>();
	for (const [path, contents] of Object.entries(entries)) {
		if (path.startsWith(root)) files.set(path.slice(root.length), contents);
	}
	try {
		const id = root.split('/').at(-2) ?? name.replace(/\.zip$/i, '');
		return readPack(new PackFiles(files), id);
	} catch (error) {
		if (!(error instanceof PackError)) throw error;
		const { file, problem: message, line, suggestion } = error;
		throw new PackProblem({ file: `${name}/${root}${file}`, message, line, suggestion });
	}
}

function unzip(bytes: Uint8Array, name: string): Record<string, Uint8Array> {
	try {
		return unzipWithin(bytes, LIMITS);
	} catch (error) {
		if (!(error instanceof ZipProblem)) throw error;
		const suggestion = 'Zip the folder of the pack, and drop that file.';
		const file = error.path === undefined ? name : `${name}/${error.path}`;
		throw new PackProblem({ file, message: error.message, suggestion });
	}
}

/** @returns '' or the folder that holds pack.yaml, with a slash at the end */
function rootOf(paths: readonly string[], name: string): string {
	const found = paths
		.filter((path) => /(^|\/)pack\.yaml$/.test(path))
		.sort((a, b) => a.length - b.length)[0];
	if (found !== undefined) return found.slice(0, -'pack.yaml'.length);
	throw new PackProblem({
		file: name,
		message: 'there is no pack.yaml in it',
		suggestion: 'A pack is a folder with a pack.yaml. Zip that folder.',
	});
}
