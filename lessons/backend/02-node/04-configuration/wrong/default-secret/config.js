function readPort(text = '3000') {
	const port = Number(text);
	if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
		throw new Error(`PORT must be a whole number from 1 to 65535, not "${text}"`);
	}
	return port;
}

/** What the program needs to know about the place where it runs. Throws if something is missing or makes no sense. */
export function readConfig(env) {
	return {
		port: readPort(env.PORT),
		sessionSecret: env.SESSION_SECRET ?? 'secret',
		production: env.NODE_ENV === 'production',
	};
}
