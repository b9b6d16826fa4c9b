// One image as the kernel mounted it: its reader, and the shadow bytes that tell processes what changed.
import { layout } from '../image/layout.ts';
import { ImageView } from '../image/view.ts';
import type { ImageMount } from '../syscalls.ts';

export class MountedImage {
	readonly mount: ImageMount;
	readonly view: ImageView;
	readonly #shadow: Uint8Array;

	constructor(mount: ImageMount) {
		this.mount = mount;
		this.view = new ImageView(mount.bytes, mount.index);
		this.#shadow = new Uint8Array(mount.shadow);
	}

	/** The entry, or its list of children, differs from the image from now on. */
	changed(entry: number): void {
		this.#mark(entry, layout.CHANGED);
	}

	/** The entry is not at its path any more. */
	moved(entry: number): void {
		this.#mark(entry, layout.MOVED);
	}

	#mark(entry: number, bit: number): void {
		this.#shadow[entry] = (this.#shadow[entry] ?? 0) | bit;
	}
}
