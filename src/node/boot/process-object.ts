// Stands for CreateProcessObject (src/node_process_object.cc): what `process` has before any script ran.
import type { NodeJsProcess } from '../environment.ts';
import type { Facts } from '../facts/facts.ts';

export function processObject(
	facts: Facts,
	env: Record<string, string>,
	exitInfo: symbol,
): NodeJsProcess {
	const holder = { process: function () {} as unknown as { prototype: object } };
	// lib wants a prototype of its own, whose constructor is called `process`.
	const prototype = Object.create(Object.prototype, {
		constructor: { value: holder.process, writable: true, configurable: true },
	}) as object;
	// So that `process instanceof process.constructor`.
	holder.process.prototype = prototype;
	const process = Object.create(prototype) as NodeJsProcess;
	Object.defineProperty(process, exitInfo, { value: new Int32Array(3) });
	const constants: Record<string, unknown> = {
		version: facts.version,
		versions: Object.freeze({ ...facts.versions }),
		arch: 'x64',
		platform: 'linux',
		release: facts.release,
	};
	for (const [name, value] of Object.entries(constants)) {
		Object.defineProperty(process, name, { value, enumerable: true });
	}
	process.env = env;
	return process;
}
