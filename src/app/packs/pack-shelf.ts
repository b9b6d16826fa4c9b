// Packs from elsewhere, kept in the browser, so that a lesson's address works after a reload.
import type { Pack } from '#course/pack.ts';
import type { OpenedPack } from './opened-pack.ts';
import { parsePack } from '../navigation/parse-pack.ts';

const NAME = 'slipway-packs';
/** No folder of a pack has this sign in its name. */
const MARK = '~';

export class PackShelf {
	static has(id: string): boolean {
		return id.includes(MARK);
	}

	/**
	 * Two sources may call their packs the same: files and progress of each stay apart.
	 * @param source address or name of the file
	 * @returns the pack under its id here
	 */
	async keep({ pack, files }: OpenedPack, source: string): Promise<Pack> {
		const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(source));
		const short = [...new Uint8Array(digest).subarray(0, 4)]
			.map((byte) => byte.toString(16).padStart(2, '0'))
			.join('');
		const kept = { ...pack, id: `${pack.id}${MARK}${short}` };
		const cache = await caches.open(NAME);
		for (const key of ['image', 'types'] as const) {
			const contents = files.get(kept[key] ?? '');
			if (!contents) continue;
			const place = new URL(`${address(kept.id)}/${key}`, location.href).href;
			await cache.put(place, new Response(contents));
			kept[key] = place;
		}
		await cache.put(address(kept.id), new Response(JSON.stringify(kept)));
		return kept;
	}

	/** Undefined: this browser does not have it (any more). */
	async find(id: string): Promise<Pack | undefined> {
		const cache = await caches.open(NAME);
		const response = await cache.match(address(id));
		return response && parsePack(await response.text(), id);
	}
}

function address(id: string): string {
	return `/kept-packs/${encodeURIComponent(id)}`;
}
