// What is taken from a stranger's link or file, at most.
export const shareLimits = {
	/** Characters; what is read from a file or kept is held to the same. */
	link: 24_000_000,
	/** Bytes of a link's contents, unpacked. */
	unpacked: 16 * 1024 * 1024,
	files: 2000,
	/** Characters of one path. */
	path: 240,
} as const;
