// A page's own service worker would take over the origin, and with it every preview.
export function refuseServiceWorkers(): void {
	const refuse = (): Promise<never> =>
		Promise.reject(
			new DOMException(
				'A preview cannot register a service worker: the preview itself is served by one.',
				'SecurityError',
			),
		);
	Object.defineProperty(ServiceWorkerContainer.prototype, 'register', {
		configurable: true,
		writable: true,
		value: refuse,
	});
}
