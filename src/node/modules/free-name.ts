// A name of the given length that a source does not contain.

export function freeName(source: string, wanted: string): string {
	let name = wanted;
	for (let n = 0; source.includes(name); n++) {
		const suffix = n.toString(36);
		name = wanted.slice(0, wanted.length - suffix.length) + suffix;
	}
	return name;
}
