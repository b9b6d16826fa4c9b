// Stands for src/node_wasi.cc and src/node_watchdog.cc, which a browser cannot have: they load, and say so when used.
import type { BindingFactory } from '../environment.ts';

const classes: Readonly<Record<string, readonly [name: string, feature: string, why: string]>> = {
	wasi: [
		'WASI',
		'node:wasi',
		'it would have to hand out system calls that wait in the middle of wasm code.',
	],
	watchdog: ['TraceSigintWatchdog', '--trace-sigint', 'running code cannot be interrupted.'],
};

export const unavailable: Readonly<Record<string, BindingFactory>> = Object.fromEntries(
	Object.entries(classes).map(([binding, [name, feature, why]]): [string, BindingFactory] => [
		binding,
		(environment, base) => ({
			...base,
			[name]: class {
				constructor() {
					throw environment.unavailable(feature, why);
				}
			},
		}),
	]),
);
