// Punycode to text, https://www.rfc-editor.org/rfc/rfc3492#section-6.2.
const base = 36;
const least = 1;
const most = 26;
const skew = 38;
const damp = 700;
const maximum = 0x7fffffff;

function digitOf(unit: number): number {
	if (unit >= 0x30 && unit <= 0x39) return unit - 0x30 + 26;
	const letter = unit | 0x20;
	return letter >= 0x61 && letter <= 0x7a ? letter - 0x61 : base;
}

function adapt(delta: number, points: number, first: boolean): number {
	let rest = first ? Math.floor(delta / damp) : delta >> 1;
	rest += Math.floor(rest / points);
	let bias = 0;
	for (; rest > ((base - least) * most) >> 1; bias += base)
		rest = Math.floor(rest / (base - least));
	return bias + Math.floor(((base - least + 1) * rest) / (rest + skew));
}

/** `undefined`: not Punycode. */
export function punycodeDecode(encoded: string): string | undefined {
	const dash = encoded.lastIndexOf('-');
	const points =
		dash > 0 ? Array.from(encoded.slice(0, dash), (one) => one.codePointAt(0) ?? 0) : [];
	let point = 128;
	let bias = 72;
	let index = 0;
	for (let at = dash > 0 ? dash + 1 : 0; at < encoded.length;) {
		const before = index;
		for (let weight = 1, key = base; ; key += base) {
			if (at >= encoded.length) return undefined;
			const digit = digitOf(encoded.charCodeAt(at++));
			if (digit >= base || digit > (maximum - index) / weight) return undefined;
			index += digit * weight;
			const threshold = key <= bias ? least : key >= bias + most ? most : key - bias;
			if (digit < threshold) break;
			weight *= base - threshold;
		}
		const count = points.length + 1;
		bias = adapt(index - before, count, before === 0);
		point += Math.floor(index / count);
		if (point > 0x10ffff) return undefined;
		index %= count;
		points.splice(index++, 0, point);
	}
	return String.fromCodePoint(...points);
}
