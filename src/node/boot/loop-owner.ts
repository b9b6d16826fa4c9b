// What the loop asks of its process: stands for SpinEventLoop and EmitProcessExit (src/api/embed_helpers.cc,
// src/api/hooks.cc).
import type { LoopOwner } from '../loop/event-loop.ts';
import { moduleHostOf } from '../modules/module-host-of.ts';
import type { ProcessEnvironment } from './process-environment.ts';
import { reportUncaught } from './report-uncaught.ts';

const unsettledTopLevelAwait = 13;

export function loopOwner(environment: ProcessEnvironment): LoopOwner {
	const { process } = environment;
	const exitCode = (): number => Number(process.exitCode ?? 0);
	const { entryPoint } = moduleHostOf(environment);
	return {
		uncaught: (thrown) => reportUncaught(environment, thrown, false),
		beforeExit: () => environment.makeCallback(process, 'emit', 'beforeExit', exitCode()),
		exit() {
			process['_exiting'] = true;
			const waits = entryPoint?.isWaiting ?? false;
			const isUnsettled = process.exitCode === undefined && waits;
			if (isUnsettled) process.exitCode = unsettledTopLevelAwait;
			environment.makeCallback(process, 'emit', 'exit', exitCode());
			const warns = environment.options['--warnings'] && isUnsettled;
			if (warns && entryPoint && process.exitCode === unsettledTopLevelAwait) {
				environment.writeError(entryPoint.warning());
			}
			environment.exit(exitCode());
		},
	};
}
