// `server.start()`: the learner's program, started, restarted, signalled, and always stopped at the end.
import { after } from 'node:test';
import { App, type StartOptions } from './app.ts';

export const server = {
	/** Starts the learner's program on a free port. Does not reject: a program that is not up fails each check that needs it. */
	async start(options: StartOptions = {}): Promise<App> {
		const app = new App(options);
		after(() => app.stop());
		await app.start();
		return app;
	},
};
