// Runs one of Node's bootstrap or main scripts (Realm::ExecuteBootstrapper).
import type { ProcessEnvironment } from './process-environment.ts';

export function runScript(
	environment: ProcessEnvironment,
	primordials: Record<string, unknown>,
	id: string,
): void {
	const wrapper = environment.natives.wrapper(id);
	if (!wrapper) throw environment.unavailable(id, 'this part of Node was left out of the build.');
	const { process, requireBuiltin, internalBinding } = environment;
	wrapper(process, requireBuiltin, internalBinding, primordials);
}
