// The address of a pack.json, of the folder that holds it, or of a zip -> a Pack. Its server must allow it (CORS).
import { PackProblem } from '../navigation/pack-problem.ts';
import { parsePack } from '../navigation/parse-pack.ts';
import type { OpenedPack } from './opened-pack.ts';

/** @throws PackProblem */
export async function fetchPack(address: string): Promise<OpenedPack> {
	const url = completeAddress(address);
	const response = await get(url);
	if (url.pathname.endsWith('.zip')) {
		const { readZip } = await import('./read-zip.ts');
		const name = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
		return readZip(new Uint8Array(await response.arrayBuffer()), name);
	}
	const pack = parsePack(await response.text(), url.href);
	// They lie beside the pack.json, wherever that is.
	if (pack.image !== undefined) pack.image = new URL(pack.image, url).href;
	if (pack.types !== undefined) pack.types = new URL(pack.types, url).href;
	return { pack, files: new Map() };
}

function completeAddress(address: string): URL {
	const url = URL.parse(address);
	if (!url || !/^https?:$/.test(url.protocol)) {
		const suggestion = 'Write it in full: https://example.org/packs/name/pack.json';
		throw new PackProblem({ file: address, message: 'this is no address of a pack', suggestion });
	}
	if (url.pathname.endsWith('.git')) {
		throw new PackProblem({
			file: address,
			message: 'this is a git repository, which a page cannot read as files',
			suggestion: 'Take the address of its zip, or of a pack that was built from it.',
		});
	}
	if (/\.(json|zip)$/.test(url.pathname)) return url;
	return new URL(`${url.pathname.replace(/\/?$/, '/')}pack.json`, url);
}

async function get(url: URL): Promise<Response> {
	try {
		const response = await fetch(url);
		if (response.ok) return response;
		throw new PackProblem({ file: url.href, message: `the server answered ${response.status}` });
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		throw new PackProblem({
			file: url.href,
			message: `could not be loaded (${error.message})`,
			suggestion: 'Is the address right, and does its server send Access-Control-Allow-Origin?',
		});
	}
}
