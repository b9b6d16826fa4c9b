// Bytes [start, end) as little-endian UTF-16 code units, lone surrogates kept, an odd last byte dropped.
const chunk = 8192;

export function ucs2Slice(bytes: Uint8Array, start: number, end: number): string {
	const length = (end - start) >> 1;
	const units = new Uint16Array(length);
	for (let index = 0; index < length; index++) {
		const at = start + index * 2;
		units[index] = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
	}
	let text = '';
	for (let from = 0; from < length; from += chunk) {
		const part = units.subarray(from, from + chunk);
		text += String.fromCharCode.apply(null, part as unknown as number[]);
	}
	return text;
}
