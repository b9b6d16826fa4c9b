// Stands for src/node_wasi.cc and src/node_watchdog.cc, which a browser cannot have: they load, and say so when used.
import type { Binding, BindingFactory, Environment } from '../environment.ts';

/** A binding with one class, whose constructor throws. */
function classThatThrows(name: string, error: (environment: Environment) => Error): BindingFactory {
	return (environment: Environment, base: Binding) => ({
		...base,
		[name]: class {
			constructor() {
				throw error(environment);
			}
		},
	});
}

export const unavailable: Readonly<Record<string, BindingFactory>> = {
	wasi: classThatThrows('WASI', (environment) => environment.lacks('wasi')),
	watchdog: classThatThrows('TraceSigintWatchdog', (environment) =>
		environment.unavailable('--trace-sigint', 'running code cannot be interrupted.'),
	),
};
