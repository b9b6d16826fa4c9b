// The address of a port's preview: the port comes first, then the container's tag if it has one (see
// src/preview/frames/write-address.ts).
export function previewAddress(port: number, tag: string): string {
	return `${location.origin}/~${port}${tag === '' ? '' : `-${tag}`}/`;
}
