// Bytes as letters, digits, `-` and `_`: an address carries them as they are. https://www.rfc-editor.org/rfc/rfc4648#section-5
const CHUNK = 0x8000;

export const base64url = {
	from(bytes: Uint8Array): string {
		let binary = '';
		for (let at = 0; at < bytes.length; at += CHUNK) {
			binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
		}
		return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
	},

	/** The usual letters, for JSON. */
	padded(bytes: Uint8Array): string {
		const text = base64url.from(bytes).replaceAll('-', '+').replaceAll('_', '/');
		return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
	},

	/** @returns undefined: there is a sign in it that does not belong there, or one is missing */
	bytes(text: string): Uint8Array<ArrayBuffer> | undefined {
		if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
		const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
		return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
	},
};
