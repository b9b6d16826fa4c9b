// Has the browser fetch what the first screen imports lazily while it still runs the page's own code: the editor. Its
// modules are evaluated when they are imported, so nothing that is shown before waits for them.
import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite';

/** @param module path of the module that is imported lazily, as it ends */
export function preloadPlugin(module: string): Plugin {
	return {
		name: 'preload',
		apply: 'build',
		transformIndexHtml: {
			order: 'post',
			handler(_html, { bundle = {} }) {
				const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
				const first = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(module));
				if (!first) throw new Error(`No chunk of the page is made from ${module}`);
				const modules = [...withImports(first, chunks)];
				const styles = new Set(modules.flatMap((chunk) => [...cssOf(chunk)]));
				return [
					...modules.map(({ fileName }) => link(fileName, { rel: 'modulepreload' })),
					...[...styles].map((file) => link(file, { rel: 'preload', as: 'style' })),
				];
			},
		},
	};
}

function link(file: string, attrs: Record<string, string>): HtmlTagDescriptor {
	const low = { crossorigin: '', fetchpriority: 'low', href: `/${file}` };
	return { tag: 'link', injectTo: 'head', attrs: { ...attrs, ...low } };
}

function cssOf(chunk: Rollup.OutputChunk): Iterable<string> {
	return chunk.viteMetadata?.importedCss ?? [];
}

function withImports(
	chunk: Rollup.OutputChunk,
	chunks: readonly Rollup.OutputChunk[],
	found = new Set<Rollup.OutputChunk>(),
): Set<Rollup.OutputChunk> {
	if (chunk.isEntry || found.has(chunk)) return found;
	found.add(chunk);
	for (const name of chunk.imports) {
		const other = chunks.find(({ fileName }) => fileName === name);
		if (other) withImports(other, chunks, found);
	}
	return found;
}
