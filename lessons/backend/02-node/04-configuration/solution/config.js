function readPort(text = '3000') {
	const port = Number(text);
	if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
		throw new Error(`PORT must be a whole number from 1 to 65535, not "${text}"`);
	}
	return port;
}

/** What the program needs to know about the place where it runs. Throws if something is missing or makes no sense. */
export function readConfig(env) {
	if (!env.SESSION_SECRET) {
		throw new Error('SESSION_SECRET is not set. Put it into .env, or into the environment.');
	}

	return {
		port: readPort(env.PORT),
		sessionSecret: env.SESSION_SECRET,
		production: env.NODE_ENV === 'production',
	};
}
