// Registers the service worker of previews and waits until it is active, or says why it never will be.
export async function activeServiceWorker(): Promise<ServiceWorker> {
	const registration = await navigator.serviceWorker
		.register('/sw.js', { scope: '/' })
		.catch((error: unknown) => {
			throw new Error(
				'The browser refused the service worker that shows servers. Private windows and blocked site' +
					` data are known causes: allow ${location.origin} to keep data, or use another window. (${String(error)})`,
			);
		});
	if (registration.active) return registration.active;
	const worker = registration.installing ?? registration.waiting;
	if (!worker) throw new Error('The service worker that shows servers could not be installed.');
	await new Promise<void>((resolve, reject) => {
		const look = (): void => {
			if (worker.state === 'activated') resolve();
			if (worker.state !== 'redundant') return;
			reject(new Error('The service worker that shows servers broke while it was installed.'));
		};
		worker.addEventListener('statechange', look);
		look();
	});
	return worker;
}
