// An IP address as bytes: 4 or 16, undefined for what is none (inet_pton).
const OCTET = /^(?:0|[1-9]\d{0,2})$/;
const GROUP = /^[0-9a-f]{1,4}$/i;

export function parseIp(text: string): Uint8Array | undefined {
	return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

function parseIpv4(text: string): Uint8Array | undefined {
	const parts = text.split('.');
	if (parts.length !== 4) return undefined;
	if (!parts.every((part) => OCTET.test(part) && Number(part) < 256)) return undefined;
	return Uint8Array.from(parts, Number);
}

function parseIpv6(text: string): Uint8Array | undefined {
	const unscoped = text.replace(/%.*$/, '');
	const halves = unscoped.split('::');
	if (halves.length > 2) return undefined;
	const [head, tail] = halves.map((half) => parseGroups(half));
	if (!head || (halves.length === 2 && !tail)) return undefined;
	const missing = 16 - head.length - (tail?.length ?? 0);
	if (halves.length === 1 ? missing !== 0 : missing < 2) return undefined;
	const bytes = new Uint8Array(16);
	bytes.set(head);
	if (tail) bytes.set(tail, 16 - tail.length);
	return bytes;
}

/** The bytes of `a:b:c`, whose last part may be an IPv4 address. */
function parseGroups(text: string): number[] | undefined {
	if (text === '') return [];
	const bytes: number[] = [];
	const groups = text.split(':');
	for (const [index, group] of groups.entries()) {
		if (group.includes('.') && index === groups.length - 1) {
			const last = parseIpv4(group);
			if (!last) return undefined;
			bytes.push(...last);
		} else if (GROUP.test(group)) {
			const value = parseInt(group, 16);
			bytes.push(value >> 8, value & 0xff);
		} else return undefined;
	}
	return bytes;
}
