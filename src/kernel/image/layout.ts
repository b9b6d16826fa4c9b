// The index of an image: what makes mounting free and every lookup a binary search.
//
// An image is a snapshot as `@webcontainer/snapshot` writes it: MessagePack of
// `{ d: { name: { d } | { f: { c: bytes } } | { f: { l: target } } } }`. Its index is an Int32Array: a header,
// then one record per entry. Entry 0 is the root; entries are in breadth-first order, so that the children of a
// directory are consecutive, and they are sorted by the bytes of their names. Names, contents and targets are
// not copied: records hold offsets into the image.
export const layout = {
	/** Int32s before the first record: magic, number of entries, two spare. */
	HEADER: 4,
	MAGIC: 0x534c_4950,
	/** Int32s per record. */
	RECORD: 6,

	// Fields of a record.
	PARENT: 0,
	/** Byte offset of the name in the image. */
	NAME: 1,
	NAME_LENGTH: 2,
	/** As st_mode: kind and permissions. */
	MODE: 3,
	/** Directory: its first child. File, link: byte offset of the content in the image. */
	START: 4,
	/** Directory: number of children. File, link: bytes. */
	COUNT: 5,

	/** Root key of our images under which the index is kept, before `d`. */
	KEY: 'slipway-index',

	// Bits of an entry's shadow byte.
	/** The entry, or the list of its children, is not as in the image any more. */
	CHANGED: 1,
	/** The entry is not at this path any more; nothing below it is either. */
	MOVED: 2,
} as const;
