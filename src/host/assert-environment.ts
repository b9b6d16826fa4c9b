// Says in one sentence why this browser or this page cannot run a container.
export function assertEnvironment(): void {
	if (!isSecureContext) {
		throw new Error(
			`The container at ${location.origin} was opened without https. Browsers allow it only over https or at localhost.`,
		);
	}
	if (!crossOriginIsolated || typeof SharedArrayBuffer === 'undefined') {
		throw new Error(
			'The container needs shared memory, and this page is not cross-origin isolated. Send the page with' +
				' `Cross-Origin-Opener-Policy: same-origin` and `Cross-Origin-Embedder-Policy: require-corp`' +
				' (and every page between it and the container).',
		);
	}
	if (!('serviceWorker' in navigator)) {
		throw new Error(
			'The container shows servers through a service worker, and this browser does not offer any here.' +
				' Private windows of Firefox and pages with blocked site data are known causes.',
		);
	}
}
