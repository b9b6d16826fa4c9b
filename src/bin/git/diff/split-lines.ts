// A text as lines that keep their ends; the last may have none. Bytes stay bytes: latin1 maps each to a character.

export function splitLines(bytes: Buffer): string[] {
	return bytes.toString('latin1').match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
