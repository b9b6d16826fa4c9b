// Stands for src/node_options.cc, the part lib reads: values and descriptions of node's options.
import type { BindingFactory } from '../environment.ts';

export const options: BindingFactory = (environment, base) => {
	const { info, aliases, embedder } = environment.facts.options;
	return {
		...base,
		getCLIOptionsValues: () => environment.options,
		getCLIOptionsInfo: () => ({
			options: new Map(info.map(([name, value]) => [name, { ...value }])),
			aliases: new Map(aliases.map(([name, expansion]) => [name, [...expansion]])),
		}),
		getEmbedderOptions: () => ({ ...embedder }),
		getOptionsAsFlags: () => [],
		getEnvOptionsInputType: () => new Map(),
		getNamespaceOptionsInputType: () => new Map(),
	};
};
