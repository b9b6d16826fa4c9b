// Stands for src/node_builtins.cc: Node's lib as compiled functions.
import type { BindingFactory } from '../environment.ts';

export const builtins: BindingFactory = (environment, base) => {
	const { natives } = environment;
	const ids = base['builtinIds'] as string[];
	return {
		...base,
		natives: new environment.browser.Proxy({} as Record<string, string>, {
			get: (_, id) => (typeof id === 'string' ? sourceOf(id) : undefined),
			has: (_, id) => typeof id === 'string' && ids.includes(id),
			ownKeys: () => ids,
			getOwnPropertyDescriptor: (_, id) =>
				typeof id === 'string' && ids.includes(id)
					? { value: sourceOf(id), enumerable: true, configurable: true, writable: true }
					: undefined,
		}),
		compileFunction(id: string) {
			const wrapper = natives.wrapper(id);
			if (!wrapper) throw environment.unavailable(id, 'this part of Node was left out.');
			return wrapper;
		},
		setInternalLoaders(
			internalBinding: typeof environment.internalBinding,
			requireBuiltin: typeof environment.requireBuiltin,
		) {
			environment.internalBinding = internalBinding;
			environment.requireBuiltin = requireBuiltin;
		},
		hasCachedBuiltins: () => true,
		getCacheUsage: () => ({
			compiledWithCache: new Set(),
			compiledWithoutCache: new Set(),
			compiledInSnapshot: [],
		}),
	};

	function sourceOf(id: string): string | undefined {
		const wrapper = natives.wrapper(id);
		return wrapper && String(wrapper);
	}
};
