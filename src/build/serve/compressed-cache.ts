// Compressed copies of the files a server sends, made when first asked for and kept until the file changes.
import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';

export type Encoding = 'br' | 'gzip';

interface Copy {
	stamp: string;
	bytes: Promise<Buffer>;
}

export class CompressedCache {
	#copies = new Map<string, Copy>();

	/** `stamp` tells one version of the file from the next. */
	get(path: string, stamp: string, encoding: Encoding, contents: Buffer): Promise<Buffer> {
		const key = `${encoding} ${path}`;
		const known = this.#copies.get(key);
		if (known?.stamp === stamp) return known.bytes;
		const bytes = compress(contents, encoding);
		this.#copies.set(key, { stamp, bytes });
		return bytes;
	}
}

function compress(contents: Buffer, encoding: Encoding): Promise<Buffer> {
	if (encoding === 'gzip') return promisify(gzip)(contents);
	const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
	return promisify(brotliCompress)(contents, { params });
}
