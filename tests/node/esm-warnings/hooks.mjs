export async function resolve(specifier, context, next) {
	return await next(specifier, context);
}
