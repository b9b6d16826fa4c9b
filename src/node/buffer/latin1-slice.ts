// Bytes [start, end) as a string of the same code units (StringBytes::Encode, LATIN1).
const chunk = 8192;

export function latin1Slice(bytes: Uint8Array, start: number, end: number): string {
	if (end - start <= 12) {
		let text = '';
		for (let index = start; index < end; index++) text += String.fromCharCode(bytes[index] ?? 0);
		return text;
	}
	let text = '';
	for (let from = start; from < end; from += chunk) {
		const part = bytes.subarray(from, Math.min(end, from + chunk));
		text += String.fromCharCode.apply(null, part as unknown as number[]);
	}
	return text;
}
