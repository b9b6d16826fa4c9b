// The cold part: this worker becomes a process. Stands for StartExecution (src/node.cc).
import type { ProcessStart } from '#kernel/syscalls.ts';
import type { Realm } from './boot.ts';

export function startProcess({ environment, run }: Realm, start: ProcessStart): void {
	environment.become(start);
	const { loop, process } = environment;
	loop.owner = {
		uncaught: (error) => environment.triggerUncaughtException(error, false),
		beforeExit: () => process.emit('beforeExit', process.exitCode ?? 0),
		exit: () => {
			process['_exiting'] = true;
			process.emit('exit', process.exitCode ?? 0);
			environment.exit(Number(process.exitCode ?? 0));
		},
	};
	loop.start(() => {
		run('internal/bootstrap/switches/is_main_thread');
		run('internal/bootstrap/switches/does_own_process_state');
		run('internal/main/run_main_module');
	});
}
