// Stands for src/node_config.cc: what this build of Node can do.
import type { BindingFactory } from '../environment.ts';

export const config: BindingFactory = (environment, base) => ({
	...base,
	hasInspector: false,
	hasTracing: false,
	getDefaultLocale: () => environment.browser.navigator.language,
});
