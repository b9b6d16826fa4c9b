// Builds the page. The container has its own build (src/build/build-container.ts).
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { policyPlugin } from './src/build/bundle/policy-plugin.ts';
import { preloadPlugin } from './src/build/bundle/preload-plugin.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const isolation = {
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Embedder-Policy': 'require-corp',
	'Cross-Origin-Resource-Policy': 'cross-origin',
};

export default defineConfig({
	root: folder('./src/app'),
	publicDir: folder('./public'),
	plugins: [
		svelte({ configFile: false }),
		preloadPlugin('/editor/monaco.ts'),
		policyPlugin(process.env.SLIPWAY_CONTAINER_ORIGIN ?? ''),
	],
	define: {
		// Empty: the origin of the page, next port.
		__CONTAINER_ORIGIN__: JSON.stringify(process.env.SLIPWAY_CONTAINER_ORIGIN ?? ''),
	},
	build: {
		outDir: folder('./dist/app'),
		emptyOutDir: true,
		target: 'es2024',
		chunkSizeWarningLimit: 4000,
		rolldownOptions: { checks: { pluginTimings: false } },
	},
	worker: { format: 'es' },
	server: { headers: isolation, fs: { allow: [folder('.')] } },
	preview: { headers: isolation },
});
