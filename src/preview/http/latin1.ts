// Bytes as characters of the same number: how header values are read (RFC 9110 5.5).
export function latin1(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return text;
}
