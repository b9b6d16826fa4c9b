// A zip of a pack's folder -> a Pack, by the same reader that the build uses; or the zip of a built one. Loaded when
// the first zip is opened.
import { PackError } from '#course/pack-error.ts';
import { PackFiles } from '#course/pack-files.ts';
import { readPack } from '#course/read-pack.ts';
import { PackProblem } from '../navigation/pack-problem.ts';
import type { OpenedPack } from './opened-pack.ts';
import { packImports } from './pack-imports.ts';
import { readBuiltZip } from './read-built-zip.ts';
import { unzipWithin, type ZipLimits } from './unzip-within.ts';
import { zipNames } from './zip-names.ts';
import { ZipProblem } from './zip-problem.ts';

const MB = 1024 * 1024;
const BUILT = /^([^/]+\/)?pack\.json$/;
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
export function readZip(bytes: Uint8Array, name: string): OpenedPack {
	return withZipProblems(name, () =>
		zipNames(bytes).some((path) => BUILT.test(path))
			? readBuiltZip(bytes, name)
			: readFolder(unzipWithin(bytes, LIMITS), name),
	);
}

function readFolder(entries: Record<string, Uint8Array>, name: string): OpenedPack {
	const root = rootOf(Object.keys(entries), name);
	const files = new Map<string, Uint8Array>();
	for (const [path, contents] of Object.entries(entries)) {
		if (path.startsWith(root)) files.set(path.slice(root.length), contents);
	}
	refuseImports(files, `${name}/${root}package.json`);
	try {
		const id = root.split('/').at(-2) ?? name.replace(/\.zip$/i, '');
		return { pack: readPack(new PackFiles(files), id), files: new Map() };
	} catch (error) {
		if (!(error instanceof PackError)) throw error;
		const { file, problem: message, line, suggestion } = error;
		const place = `${name}/${root}${file}`;
		throw new PackProblem({ file: place, message, line, suggestion, inPack: true });
	}
}

/** What its lessons import was never in it: no lesson that needs it could run. */
function refuseImports(files: ReadonlyMap<string, Uint8Array>, file: string): void {
	const names = packImports(files.get('package.json'));
	if (names.length === 0) return;
	throw new PackProblem({
		file,
		message: `the lessons import ${names.join(', ')}, and the zip of a folder does not carry packages`,
		suggestion:
			'Its author makes a zip that does: npm run lesson -- build, then the .zip in its output.',
	});
}

function withZipProblems(name: string, read: () => OpenedPack): OpenedPack {
	try {
		return read();
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
