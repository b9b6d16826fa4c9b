let suffix = '';
export async function initialize(data) {
	suffix = data.suffix;
}
export async function resolve(specifier, context, next) {
	if (specifier.startsWith('virtual:')) return { url: specifier, format: 'module', shortCircuit: true };
	return next(specifier, context);
}
export async function load(url, context, next) {
	if (url.startsWith('virtual:')) {
		await new Promise((resolve) => setTimeout(resolve, 5));
		return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(url + suffix)}` };
	}
	const loaded = await next(url, context);
	return { ...loaded, source: String(loaded.source).replace('PLACE', 'hooked') };
}
