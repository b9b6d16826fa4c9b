// Thrown by a C function that fails; its caller in wasm gets the error number, as musl numbers them there (WASI's).
const numbers = {
	EPERM: [-1, 63],
	ENOENT: [-2, 44],
	EINTR: [-4, 27],
	EIO: [-5, 29],
	ENXIO: [-6, 60],
	EBADF: [-9, 8],
	EAGAIN: [-11, 6],
	ENOMEM: [-12, 48],
	EACCES: [-13, 2],
	EBUSY: [-16, 10],
	EEXIST: [-17, 20],
	ENOTDIR: [-20, 54],
	EISDIR: [-21, 31],
	EINVAL: [-22, 28],
	ENFILE: [-23, 41],
	EMFILE: [-24, 33],
	EFBIG: [-27, 22],
	ENOSPC: [-28, 51],
	EROFS: [-30, 69],
	ERANGE: [-34, 68],
	ENAMETOOLONG: [-36, 37],
	ENOSYS: [-38, 52],
	ENOTEMPTY: [-39, 55],
	ELOOP: [-40, 32],
} as const;

const byLinux = new Map<number, number>(
	Object.values(numbers).map(([linux, wasi]) => [linux, wasi]),
);

export class LibcFailure extends Error {
	/** Positive. */
	readonly wasi: number;

	/** `linux`: negative, as the kernel answers. */
	constructor(linux: number) {
		super(`error ${linux}`);
		this.wasi = byLinux.get(linux) ?? numbers.EIO[1];
	}
}
