// Puts the content security policy into the built page, so that it holds on any web server.
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { contentPolicy } from './content-policy.ts';

/** @param container origin, '' for the page's own host at the next port */
export function policyPlugin(container: string): Plugin {
	return {
		name: 'content-policy',
		apply: 'build',
		transformIndexHtml: {
			order: 'post',
			handler(html) {
				const inline = [...html.matchAll(/<script>([^]*?)<\/script>/g)];
				const scripts = inline.map(([, text = '']) => {
					return `sha256-${createHash('sha256').update(text).digest('base64')}`;
				});
				const content = contentPolicy({
					container: container === '' ? undefined : new URL(container).origin,
					scripts,
				});
				const meta = `<meta http-equiv="Content-Security-Policy" content="${content}" />`;
				// Before anything that it could forbid.
				return html.replace(/<meta charset="[^"]*" ?\/?>/, (charset) => `${charset}\n\t\t${meta}`);
			},
		},
	};
}
