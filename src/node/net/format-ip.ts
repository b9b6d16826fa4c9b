// Bytes of an IP address as its shortest text (inet_ntop): the longest run of zero groups becomes `::`.
export function formatIp(bytes: Uint8Array): string {
	if (bytes.length === 4) return bytes.join('.');
	const groups: number[] = [];
	for (let at = 0; at < 16; at += 2) groups.push(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
	if (isMapped(groups)) return `::ffff:${bytes.subarray(12).join('.')}`;
	const { start, length } = longestZeros(groups);
	const hex = groups.map((group) => group.toString(16));
	if (length < 2) return hex.join(':');
	return `${hex.slice(0, start).join(':')}::${hex.slice(start + length).join(':')}`;
}

function isMapped(groups: readonly number[]): boolean {
	return groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0);
}

function longestZeros(groups: readonly number[]): { start: number; length: number } {
	let best = { start: 0, length: 0 };
	for (let start = 0; start < groups.length; start++) {
		let length = 0;
		while (groups[start + length] === 0) length++;
		if (length > best.length) best = { start, length };
	}
	return best;
}
