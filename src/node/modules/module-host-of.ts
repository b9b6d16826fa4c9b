// The module host of an environment: one for each process.
import type { Environment } from '../environment.ts';
import { ModuleHost } from './module-host.ts';

const hosts = new WeakMap<Environment, ModuleHost>();

export function moduleHostOf(environment: Environment): ModuleHost {
	let host = hosts.get(environment);
	if (host === undefined) hosts.set(environment, (host = new ModuleHost(environment)));
	return host;
}
