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
			const code = process.exitCode === undefined && waits ? unsettledTopLevelAwait : exitCode();
			environment.makeCallback(process, 'emit', 'exit', code);
			if (process.exitCode !== undefined || !waits) environment.exit(exitCode());
			const warns = environment.options['--warnings'];
			if (warns && entryPoint) environment.writeError(entryPoint.warning());
			environment.exit(unsettledTopLevelAwait);
		},
	};
}
