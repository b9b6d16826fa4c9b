// The cold part: this worker becomes a process. Stands for NodeMainInstance::Run and StartExecution (src/node.cc).
import type { ProcessStart } from '#kernel/syscalls.ts';
import type { Realm } from './boot.ts';
import { commandLine } from './command-line.ts';
import { loopOwner } from './loop-owner.ts';
import { mainScript } from './main-script.ts';
import type { ProcessEnvironment } from './process-environment.ts';
import { runTask } from './run-task.ts';

const invalidArgument = 9;

export function startProcess({ environment, preload, run }: Realm, start: ProcessStart): void {
	environment.become(start);
	readCommandLine(environment);
	refreshOptions(environment);
	const { loop, options, argv } = environment;
	preload.forget(options);
	Error.stackTraceLimit = Number(options['--stack-trace-limit']);
	loop.owner = loopOwner(environment);
	loop.start(() => {
		// The main script's own async context: LoadEnvironment of src/api/environment.cc.
		environment.asyncHooks.push(1, 0);
		if (start.thread) {
			run('internal/bootstrap/switches/is_not_main_thread');
			run('internal/bootstrap/switches/does_not_own_process_state');
			run('internal/main/worker_thread');
		} else {
			run(mainScript(options, argv[1], start.fds[0]));
		}
		environment.asyncHooks.pop();
		environment.asyncFrame.current = undefined;
	});
}

/** lib has read the defaults while the worker was warmed up; some main scripts ask before they refresh them. */
function refreshOptions(environment: ProcessEnvironment): void {
	const options = environment.requireBuiltin('internal/options') as { refreshOptions(): void };
	options.refreshOptions();
}

function readCommandLine(environment: ProcessEnvironment): void {
	const { start, facts, variables } = environment;
	const line = commandLine(facts.options, start.args, variables, (path) => {
		const { errno, result } = environment.wait('readFile', [environment.resolvePath(path)]);
		return errno < 0 ? undefined : new environment.browser.TextDecoder().decode(result);
	});
	environment.options = line.options;
	environment.argv = line.argv;
	environment.execArgv = line.execArgv;
	for (const note of line.notes) environment.writeError(`${note}\n`);
	if (line.errors.length > 0) {
		environment.writeError(`${line.errors.join('\n')}\n`);
		environment.exit(invalidArgument);
	}
	if (line.options['--version']) {
		const text = new environment.browser.TextEncoder().encode(`${facts.version}\n`);
		environment.wait('write', [1, text, -1]);
		environment.exit(0);
	}
	const task = line.options['--run'];
	if (!task) return;
	const cut = start.args.indexOf('--');
	runTask(environment, String(task), cut < 0 ? [] : start.args.slice(cut + 1));
}
