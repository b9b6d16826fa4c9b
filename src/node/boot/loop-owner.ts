// What the loop asks of its process: stands for SpinEventLoop and EmitProcessExit (src/api/embed_helpers.cc,
// src/api/hooks.cc).
import type { LoopOwner } from '../loop/event-loop.ts';
import type { ProcessEnvironment } from './process-environment.ts';

export function loopOwner(environment: ProcessEnvironment): LoopOwner {
	const { process } = environment;
	const exitCode = (): number => Number(process.exitCode ?? 0);
	return {
		uncaught: (error) => environment.triggerUncaughtException(error, false),
		beforeExit: () => environment.makeCallback(process, 'emit', 'beforeExit', exitCode()),
		exit() {
			process['_exiting'] = true;
			environment.makeCallback(process, 'emit', 'exit', exitCode());
			environment.exit(exitCode());
		},
	};
}
