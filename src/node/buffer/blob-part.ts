// One stretch of a Blob's bytes: in memory, or in a file that must not change until it is read.
export interface MemoryPart {
	readonly kind: 'memory';
	readonly bytes: Uint8Array;
}

export interface FilePart {
	readonly kind: 'file';
	readonly path: string;
	/** Of the file when the Blob was made. */
	readonly size: number;
	readonly mtime: number;
	readonly start: number;
	readonly end: number;
}

export type BlobPart = MemoryPart | FilePart;
