// Stands for Realm::BootstrapRealm and PrincipalRealm::BootstrapRealm (src/node_realm.cc): runs Node's own bootstrap
// scripts, in Node's order, up to where a start-up snapshot would be taken.
import type { ProcessEnvironment } from './process-environment.ts';

const perContext = ['primordials', 'domexception', 'messageport'];

export function bootstrapRealm(environment: ProcessEnvironment): Record<string, unknown> {
	const { natives, process, privateSymbols, isolateSymbols, perContextExports } = environment;
	const primordials: Record<string, unknown> = {};
	for (const name of perContext) {
		const script = natives.wrapper(`internal/per_context/${name}`);
		script?.(perContextExports, primordials, privateSymbols, isolateSymbols);
	}
	const noLinkedBinding = (name: string): never => {
		throw environment.nodeError('ERR_INVALID_MODULE', `No such binding: ${name}`);
	};
	const load = (name: string): unknown => environment.loadBinding(name);
	natives.wrapper('internal/bootstrap/realm')?.(process, noLinkedBinding, load, primordials);
	return primordials;
}
