// A colour token as #rrggbb: Monaco and xterm don't read custom properties, nor OKLCH.
const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const context = canvas.getContext('2d', { willReadFrequently: true });

/** @param token `ink`, `accent`, ... */
export function tokenColour(token: string): string {
	if (!context) return '#808080';
	const value = getComputedStyle(document.documentElement).getPropertyValue(`--${token}`);
	context.fillStyle = value.trim();
	context.fillRect(0, 0, 1, 1);
	const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
	return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
