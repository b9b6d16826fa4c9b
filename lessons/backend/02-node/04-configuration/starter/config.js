/** What the program needs to know about the place where it runs. */
export function readConfig(env) {
	return {
		port: 3000,
		sessionSecret: env.SESSION_SECRET ?? 'changeme',
		production: false,
	};
}
