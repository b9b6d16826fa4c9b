// import() in code that `Function(text)` makes: Node's loaders answer it, as in a file at the place of the main script.
import { functionConstructors } from '../engine/function-constructors.ts';
import type { Environment } from '../environment.ts';
import { moduleHostOf } from './module-host-of.ts';
import { scriptCode } from './script-code.ts';

export function importsOfMadeFunctions(environment: Environment, scope: object): void {
	const { isolateSymbols, browser } = environment;
	const referrer = isolateSymbols['vm_dynamic_import_default_internal'];
	if (!referrer) throw new Error('The facts lack the symbols of this Node version.');
	functionConstructors(
		scope,
		browser.Proxy,
		(source) => {
			const { parse } = moduleHostOf(environment);
			const { code, runtime } = scriptCode(source, { parse, awaits: false });
			return runtime === undefined ? undefined : { code, runtime };
		},
		() => (specifier: unknown, options: unknown) => {
			const [, main] = environment.process['argv'] as string[];
			const place = main ?? `${environment.cwd}/[eval]`;
			return moduleHostOf(environment).importDynamically(referrer, place, specifier, options);
		},
	);
}
