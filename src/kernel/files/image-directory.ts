// A directory of an image, as the lower layer of a Directory. Its entries become inodes when first looked at.
import { Directory } from './directory.ts';
import { Inode, type Content } from './inode.ts';
import type { MountedImage } from './mounted-image.ts';
import { RegularFile } from './regular-file.ts';
import { SymbolicLink } from './symbolic-link.ts';

export class ImageDirectory {
	readonly #image: MountedImage;
	readonly #entry: number;

	constructor(image: MountedImage, entry: number) {
		this.#image = image;
		this.#entry = entry;
	}

	get(name: string): Inode | undefined {
		const child = this.#image.view.find(this.#entry, name);
		if (child < 0) return undefined;
		const { view, mount } = this.#image;
		const origin = { image: this.#image, entry: child };
		const number = mount.inode + child;
		return new Inode(number, this.#content(child), view.mode(child), mount.time, origin);
	}

	names(): string[] {
		const { view } = this.#image;
		const first = view.firstChild(this.#entry);
		return Array.from({ length: view.childCount(this.#entry) }, (_, i) => view.name(first + i));
	}

	/** The image's list of children is not the whole truth any more. */
	changed(): void {
		this.#image.changed(this.#entry);
	}

	#content(entry: number): Content {
		const { view } = this.#image;
		if (view.isDirectory(entry)) return new Directory(new ImageDirectory(this.#image, entry));
		if (view.isLink(entry)) return new SymbolicLink(view.target(entry));
		return new RegularFile(view.data(entry));
	}
}
