// What a name in a directory stands for: attributes and a content.
import { fileType } from '../file-type.ts';
import type { DirectoryEntryType, Stat } from '../syscalls.ts';
import type { Device } from './device.ts';
import type { Directory } from './directory.ts';
import type { MountedImage } from './mounted-image.ts';
import type { RegularFile } from './regular-file.ts';
import type { SocketFile } from './socket-file.ts';
import type { SymbolicLink } from './symbolic-link.ts';

export type Content = RegularFile | Directory | SymbolicLink | Device | SocketFile;

/** The entry of an image that an inode started as. */
export interface Origin {
	image: MountedImage;
	entry: number;
}

const BLOCK = 4096;

const TYPE_BITS = {
	file: fileType.FILE,
	directory: fileType.DIRECTORY,
	link: fileType.LINK,
	device: fileType.CHARACTER_DEVICE,
	socket: fileType.SOCKET,
} as const;

const DIRENT_TYPE = {
	file: 1,
	directory: 2,
	link: 3,
	device: 6,
	socket: 5,
} as const satisfies Record<Content['kind'], DirectoryEntryType>;

export class Inode {
	readonly number: number;
	readonly content: Content;
	/** Undefined once nothing of it can be seen in the image any more. */
	readonly #origin: Origin | undefined;
	#permissions: number;
	/** Names in directories. */
	links = 1;
	uid = 0;
	gid = 0;
	accessed: number;
	modified: number;
	#changed: number;
	readonly #born: number;

	constructor(number: number, content: Content, permissions: number, now: number, origin?: Origin) {
		this.number = number;
		this.content = content;
		this.#permissions = permissions & 0o7777;
		this.accessed = this.modified = this.#changed = this.#born = now;
		this.#origin = origin;
	}

	get mode(): number {
		return TYPE_BITS[this.content.kind] | this.#permissions;
	}

	get direntType(): DirectoryEntryType {
		return DIRENT_TYPE[this.content.kind];
	}

	chmod(mode: number, now: number): void {
		this.#permissions = mode & 0o7777;
		this.touch(now);
	}

	/** Attributes changed. */
	touch(now: number): void {
		this.#changed = now;
		this.#origin?.image.changed(this.#origin.entry);
	}

	/** Content changed: bytes, or a directory's entries. */
	modify(now: number): void {
		this.modified = now;
		this.touch(now);
	}

	/** It is not at its path any more: removed, renamed, replaced or covered. */
	moved(): void {
		this.#origin?.image.moved(this.#origin.entry);
	}

	stat(): Stat {
		const size = this.#size();
		return [
			1,
			this.mode,
			this.links,
			this.uid,
			this.gid,
			this.content.kind === 'device' ? this.content.number : 0,
			BLOCK,
			this.number,
			size,
			Math.ceil(size / BLOCK) * (BLOCK / 512),
			this.accessed,
			this.modified,
			this.#changed,
			this.#born,
		];
	}

	#size(): number {
		switch (this.content.kind) {
			case 'file':
				return this.content.size;
			case 'directory':
				return BLOCK;
			case 'link':
				return new TextEncoder().encode(this.content.target).length;
			case 'device':
			case 'socket':
				return 0;
		}
	}
}
