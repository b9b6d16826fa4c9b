// A pack as it was read from somewhere, with the files that come along. Types only.
import type { Pack } from '#course/pack.ts';

export interface OpenedPack {
	pack: Pack;
	/** What `image` and `types` of the pack name, if it is not at an address. */
	files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}
