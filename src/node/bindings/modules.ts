// Stands for src/node_modules.cc: package.json files and the (absent) compile cache.
import type { Binding, Environment } from '../environment.ts';
import { PackageReader } from '../modules/package-reader.ts';
import type { PackageConfig } from '../modules/package-config.ts';

const NODE_MODULES_PACKAGE = '/node_modules/package.json';

export function modules(environment: Environment, base: Binding): Binding {
	const packages = new PackageReader(environment);
	const { FAILED, DISABLED } = statusNumbers(base['compileCacheStatus'] as string[]);
	return Object.assign(base, {
		readPackageJSON(path: string, isESM?: boolean, from?: string, specifier?: string) {
			return packages.read(path, isESM ? { base: from, specifier: specifier ?? '' } : undefined);
		},
		getNearestParentPackageJSON: (path: string) => packages.nearestParent(path),
		getNearestParentPackageJSONType: (path: string) => packages.nearestParent(path)?.[2] ?? 'none',
		getPackageScopeConfig: (url: string) => scopeOf(environment, packages, url),
		getPackageType(url: string) {
			const found = scopeOf(environment, packages, url);
			return typeof found === 'string' || found[2] === 'none' ? undefined : found[2];
		},
		// Compiled code cannot be taken out of a browser's engine.
		enableCompileCache: (directory?: string) =>
			environment.process.env['NODE_DISABLE_COMPILE_CACHE']
				? [DISABLED]
				: [FAILED, 'Compile cache is not available in a browser', directory],
		getCompileCacheDir: () => undefined,
		flushCompileCache: () => undefined,
		getCompileCacheEntry: () => undefined,
		saveCompileCacheEntry: () => undefined,
		setLazyPathHelpers: (target: object, url: string) => lazyPathHelpers(environment, target, url),
	});
}

/** The package.json that decides for a module, or the path of the last one looked for. */
function scopeOf(
	environment: Environment,
	packages: PackageReader,
	url: string,
): PackageConfig | string {
	const { URL } = environment.browser;
	let packageUrl = new URL('./package.json', url);
	while (!packageUrl.pathname.endsWith(NODE_MODULES_PACKAGE)) {
		const found = packages.read(toPath(packageUrl), { base: undefined, specifier: url });
		if (found) return found;
		const parent = new URL('../package.json', packageUrl);
		// At the root `..` leads nowhere.
		if (parent.pathname === packageUrl.pathname) break;
		packageUrl = parent;
	}
	return toPath(packageUrl);
}

function toPath(url: URL): string {
	return decodeURIComponent(url.pathname);
}

/** import.meta.dirname and import.meta.filename. */
function lazyPathHelpers(environment: Environment, target: object, url: string) {
	const filename = toPath(new environment.browser.URL(url));
	Object.assign(target, { dirname: filename.replace(/\/[^/]*$/, '') || '/', filename });
}

function statusNumbers(names: string[]): { FAILED: number; DISABLED: number } {
	return { FAILED: names.indexOf('FAILED'), DISABLED: names.indexOf('DISABLED') };
}
