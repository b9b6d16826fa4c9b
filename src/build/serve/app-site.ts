// The app's origin.
import type { RequestListener } from 'node:http';
import { appHeaders } from './app-headers.ts';
import { staticSite } from './static-site.ts';

export function appSite(folder: string): RequestListener {
	return staticSite({ folder, routes: { '/': 'index.html' }, headers: () => appHeaders });
}
