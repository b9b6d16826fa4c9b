// Hands bytes to the browser as a download.
export function saveFile(bytes: Uint8Array<ArrayBuffer>, name: string, type: string): void {
	const address = URL.createObjectURL(new Blob([bytes], { type }));
	Object.assign(document.createElement('a'), { href: address, download: name }).click();
	// The download has its own hold on the bytes by the next turn.
	setTimeout(() => URL.revokeObjectURL(address));
}
