// The container's origin: the host page, its scripts, and an answer for previews whose service worker
// is not there.
import type { RequestListener } from 'node:http';
import { headlessHeaders } from './headless-headers.ts';
import { staticSite } from './static-site.ts';
import { waitingPage } from './waiting-page.ts';

export function containerSite(folder: string): RequestListener {
	return staticSite({
		folder,
		routes: { '/headless': 'headless.html' },
		headers: (path) => (/^\/headless(\.html)?$/.test(path) ? headlessHeaders : {}),
		before(_request, response, path) {
			if (!path.startsWith('/~')) return false;
			response.writeHead(503, {
				'Content-Type': 'text/html; charset=utf-8',
				'Cache-Control': 'no-store',
			});
			response.end(waitingPage);
			return true;
		},
	});
}
