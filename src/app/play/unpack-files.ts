// Files, or one zip of files -> bytes by path. A folder around everything in the zip is left away.
import { unzipWithin, type ZipLimits } from '../packs/unzip-within.ts';

const MB = 1024 * 1024;
const LIMITS: ZipLimits = {
	largestFile: 10 * MB,
	total: 50 * MB,
	what: 'a playground',
	leaveOut: /(^|\/)(node_modules|\.git|\.slipway|\.cache|__MACOSX)\/|(^|\/)\.DS_Store$|\/$/,
};

/** @throws ZipProblem */
export async function unpackFiles(
	files: ReadonlyMap<string, File>,
): Promise<Map<string, Uint8Array>> {
	const [only] = files.values();
	if (files.size === 1 && only && /\.zip$/i.test(only.name)) {
		return withoutRoot(unzipWithin(new Uint8Array(await only.arrayBuffer()), LIMITS));
	}
	const unpacked = new Map<string, Uint8Array>();
	for (const [path, file] of files) unpacked.set(path, new Uint8Array(await file.arrayBuffer()));
	return unpacked;
}

function withoutRoot(entries: Record<string, Uint8Array>): Map<string, Uint8Array> {
	const paths = Object.keys(entries);
	const root = /^[^/]+\//.exec(paths[0] ?? '')?.[0] ?? '';
	const common = paths.every((path) => path.startsWith(root)) ? root : '';
	return new Map(
		Object.entries(entries).map(([path, bytes]) => [path.slice(common.length), bytes]),
	);
}
