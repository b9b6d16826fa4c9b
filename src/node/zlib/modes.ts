// node_zlib_mode of src/node_zlib.cc; zlib.js passes these numbers.
export const modes = {
	none: 0,
	deflate: 1,
	inflate: 2,
	gzip: 3,
	gunzip: 4,
	deflateRaw: 5,
	inflateRaw: 6,
	unzip: 7,
	brotliDecode: 8,
	brotliEncode: 9,
	zstdCompress: 10,
	zstdDecompress: 11,
} as const;
