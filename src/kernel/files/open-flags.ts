// Flags of open(2) as on Linux x64.
export const openFlags = {
	ACCESS_MODE: 0o3,
	O_RDONLY: 0o0,
	O_WRONLY: 0o1,
	O_RDWR: 0o2,
	O_CREAT: 0o100,
	O_EXCL: 0o200,
	O_TRUNC: 0o1000,
	O_APPEND: 0o2000,
	O_DIRECTORY: 0o200000,
	O_NOFOLLOW: 0o400000,
} as const;
