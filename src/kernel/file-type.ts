// The file type bits of st_mode.
export const fileType = {
	MASK: 0o170000,
	SOCKET: 0o140000,
	LINK: 0o120000,
	FILE: 0o100000,
	DIRECTORY: 0o040000,
	CHARACTER_DEVICE: 0o020000,
	FIFO: 0o010000,
} as const;
