// What this browser lacks for running a container. The prose reads without any of it.
export interface MissingFeature {
	what: string;
	/** Why that may be, and what to do about it. */
	action: string;
}

export function missingFeatures(): MissingFeature[] {
	const missing: MissingFeature[] = [];
	if (!('serviceWorker' in navigator)) {
		missing.push({
			what: 'Service workers are off',
			action: isSecureContext
				? 'Private windows of some browsers switch them off. Open this page in a normal window.'
				: 'They need https or localhost. Ask for the secure address of this page.',
		});
	}
	if (!crossOriginIsolated || typeof SharedArrayBuffer === 'undefined') {
		missing.push({
			what: 'This page is not isolated, so it has no shared memory',
			action:
				'The web server must send the headers Cross-Origin-Opener-Policy and Cross-Origin-Embedder-Policy. If you see this on a site that works for others, update your browser.',
		});
	}
	if (typeof WebAssembly === 'undefined') {
		missing.push({
			what: 'WebAssembly is off',
			action: 'A lockdown or security mode switches it off. Allow it for this page.',
		});
	}
	return missing;
}
