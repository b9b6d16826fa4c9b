// What Node's lib wants to know of a package.json (BindingData::PackageConfig::Serialize): name, main, type,
// imports and exports (a string, or the JSON text of an object or array), path.

export type PackageConfig = [
	name: string | undefined,
	main: string | undefined,
	type: 'commonjs' | 'module' | 'none',
	imports: string | undefined,
	exports: string | undefined,
	path: string,
];
