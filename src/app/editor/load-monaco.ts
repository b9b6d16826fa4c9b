// Monaco is the largest part of the page, so it comes after the first paint. The browser keeps modules:
// a second call costs nothing.
import { afterPaint } from '../layout/after-paint.ts';
import type { Monaco } from './monaco.ts';

const shown = Promise.withResolvers<void>();

export const loadMonaco = {
	/** Resolves when whoever loaded it first has shown what it wanted it for. */
	shown: shown.promise,

	async now(): Promise<Monaco> {
		const { monaco } = await import('./monaco.ts');
		void afterPaint().then(shown.resolve);
		return monaco;
	},

	/** For what can be read without it: it doesn't keep the page busy before the editor is there. */
	async afterEditor(): Promise<Monaco> {
		await shown.promise;
		return loadMonaco.now();
	},
};
