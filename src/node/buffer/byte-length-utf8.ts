// How many bytes a string takes as UTF-8; a lone surrogate counts as U+FFFD (v8::String::Utf8LengthV2).
export function byteLengthUtf8(text: string): number {
	const length = text.length;
	let bytes = length;
	for (let index = 0; index < length; index++) {
		const unit = text.charCodeAt(index);
		if (unit < 0x80) continue;
		if (unit < 0x800) {
			bytes++;
			continue;
		}
		bytes += 2;
		const isPair = (unit & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
		if (isPair) index++;
	}
	return bytes;
}
