// Which pages may embed this container: a list made at build time, anyone when it holds `*`.

/** Undefined when the page is not allowed. */
export function allowedOrigin(allowed: readonly string[]): string | undefined {
	const origin = location.ancestorOrigins?.[0] ?? originOf(document.referrer);
	if (allowed.includes('*')) return origin ?? '*';
	return origin !== undefined && allowed.includes(origin) ? origin : undefined;
}

/** Firefox has no ancestorOrigins. */
function originOf(referrer: string): string | undefined {
	return referrer === '' ? undefined : new URL(referrer).origin;
}
