// Whether git takes a content for binary: a zero byte among the first 8000.

export function isBinary(bytes: Buffer | undefined): boolean {
	return bytes?.subarray(0, 8000).includes(0) ?? false;
}
