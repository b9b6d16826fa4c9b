// What every response carries: without these a page gets no SharedArrayBuffer.
// https://html.spec.whatwg.org/multipage/origin.html#coep
export const isolationHeaders: Readonly<Record<string, string>> = {
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Embedder-Policy': 'require-corp',
	'Cross-Origin-Resource-Policy': 'cross-origin',
	'X-Content-Type-Options': 'nosniff',
};
