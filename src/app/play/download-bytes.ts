// Hands a file to the browser's downloads.
export function downloadBytes(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
	const address = URL.createObjectURL(new Blob([bytes], { type }));
	Object.assign(document.createElement('a'), { href: address, download: name }).click();
	URL.revokeObjectURL(address);
}
