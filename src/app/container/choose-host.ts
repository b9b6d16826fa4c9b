// `?host=stackblitz` picks StackBlitz's host; otherwise our own, on the next port or as built.
import type { Host } from './host.ts';

export function chooseHost(page: URL, configured: string): Host {
	const chosen = page.searchParams.get('host');
	const other = new URL(page);
	if (chosen === 'stackblitz') {
		other.searchParams.delete('host');
		const name = 'StackBlitz (stackblitz.com)';
		return {
			id: 'stackblitz',
			name,
			origin: undefined,
			other: { name: 'Slipway', address: other.href },
		};
	}
	other.searchParams.set('host', 'stackblitz');
	const origin = configured === '' ? nextPort(page) : new URL(configured).origin;
	return {
		id: 'slipway',
		name: `Slipway (${new URL(origin).host})`,
		origin,
		other: { name: 'StackBlitz', address: other.href },
	};
}

function nextPort(page: URL): string {
	const standard = page.protocol === 'https:' ? 443 : 80;
	const port = Number(page.port === '' ? standard : page.port) + 1;
	return `${page.protocol}//${page.hostname}:${port}`;
}
