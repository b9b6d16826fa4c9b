// vm.SourceTextModule and SyntheticModule, behind their flag.
const { spawnSync } = require('node:child_process');
const program = `
const vm = require('vm');
(async () => {
	const dep = new vm.SyntheticModule(['x', 'default'], function () { this.setExport('x', 41); this.setExport('default', 'd'); });
	const main = new vm.SourceTextModule('import d, { x } from "dep"; export const y = x + 1; export default d; export let z = import.meta.own; await 0; export const later = await import("dyn");', {
		identifier: 'main.mjs',
		initializeImportMeta(meta) { meta.own = 'meta'; },
		importModuleDynamically: () => dep,
	});
	console.log(main.status, main.dependencySpecifiers, main.moduleRequests.map((r) => r.specifier));
	await main.link((specifier) => { console.log('link', specifier); return dep; });
	console.log(main.status, Object.keys(main.namespace));
	await main.evaluate();
	console.log(main.status, main.namespace.y, main.namespace.default, main.namespace.z, main.namespace.later.x, main.identifier);
	console.log(main.namespace);
	const bad = new vm.SourceTextModule('throw new Error("inside")');
	await bad.link(() => {});
	await bad.evaluate().catch((error) => console.log(bad.status, error === bad.error, error.message));
	try { new vm.SourceTextModule('import {') } catch (error) { console.log(error.name, error.message) }
	const early = new vm.SourceTextModule('export const a = 1; export function f() { return 1 }');
	await early.link(() => {});
	try { early.namespace.a } catch (error) { console.log(error.name, error.message) }
})();
`;
const { stdout, stderr, status } = spawnSync(process.execPath, ['--no-warnings', '--experimental-vm-modules', '-e', program], { encoding: 'utf8' });
console.log(status, stdout, stderr);
