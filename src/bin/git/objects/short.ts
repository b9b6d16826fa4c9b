// An object id as it is shown.

export function short(oid: string): string {
	return oid.slice(0, 7);
}
