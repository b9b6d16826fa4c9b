// A host that doesn't answer says nothing about why; a few questions to the browser narrow it down.
import type { BootFailure } from './boot-failure.ts';
import type { Host } from './host.ts';
import { missingFeatures } from './missing-features.ts';

export async function explainFailure(host: Host, cause: string): Promise<BootFailure> {
	const reasons: string[] = [];
	if (!navigator.onLine && host.id === 'stackblitz') {
		reasons.push("You are offline. StackBlitz needs the internet; Slipway's own host does not.");
	}
	const missing = missingFeatures();
	for (const { what, action } of missing) reasons.push(`${what}. ${action}`);
	const origin = host.origin ?? 'https://stackblitz.com';
	if (reasons.length === 0) reasons.push(await reachability(origin));
	return {
		title:
			missing.length > 0
				? 'This browser cannot run a server here'
				: `No answer from the container host ${host.name}`,
		otherHostMayHelp: missing.length === 0,
		reasons,
		detail: [
			cause,
			`host ${origin}`,
			`page ${location.origin}`,
			`isolated ${crossOriginIsolated}`,
			`online ${navigator.onLine}`,
			navigator.userAgent,
		].join('\n'),
	};
}

async function reachability(origin: string): Promise<string> {
	try {
		await fetch(`${origin}/headless`, { mode: 'no-cors', signal: AbortSignal.timeout(4000) });
		return `${origin} can be reached, but its container didn't start. An extension that blocks frames or workers, or an old browser, may be why.`;
	} catch (error) {
		if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
		return `${origin} can't be reached. It may be down, or a firewall or proxy on your network may block it.`;
	}
}
