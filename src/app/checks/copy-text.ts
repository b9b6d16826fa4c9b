// Puts text on the clipboard. A browser may refuse that.

/** @returns whether it is there */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch (error) {
		if (error instanceof DOMException) return false;
		throw error;
	}
}
