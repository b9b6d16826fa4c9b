// `npm run NAME`: a script of package.json with its `pre` and `post`, in a shell of this process.
import { Executor } from '../shell/executor.ts';
import { Leave } from '../shell/leave.ts';
import { passSignals } from '../shell/pass-signals.ts';
import { ShellState } from '../shell/shell-state.ts';
import { Stdio } from '../shell/stdio.ts';
import { binaryFolders } from './binary-folders.ts';
import { quoteArgument } from './quote-argument.ts';
import type { PackageJson } from './read-package.ts';

export interface ScriptRun {
	folder: string;
	project: PackageJson;
	/** `run`, `test`, ... as npm_command. */
	command: string;
	name: string;
	args: readonly string[];
	silent: boolean;
	/** Where there is no script of the name (`start` without one runs server.js). */
	fallback?: string | undefined;
}

/** Resolves with the exit status of the first one that fails. */
export async function runScript(run: ScriptRun): Promise<number> {
	const { name, project, fallback } = run;
	const scripts = project.scripts;
	const steps: [event: string, script: string | undefined, args: readonly string[]][] = [
		[`pre${name}`, scripts[`pre${name}`], []],
		[name, scripts[name] ?? fallback, run.args],
		[`post${name}`, scripts[`post${name}`], []],
	];
	for (const [event, script, args] of steps) {
		if (script === undefined) continue;
		const status = await runStep(run, event, [script, ...args.map(quoteArgument)].join(' '));
		if (status !== 0) return status;
	}
	return 0;
}

async function runStep(run: ScriptRun, event: string, script: string): Promise<number> {
	const { folder, project } = run;
	if (!run.silent) {
		const title = [[project.name, project.version].filter(Boolean).join('@'), event];
		process.stdout.write(`\n> ${title.filter(Boolean).join(' ')}\n> ${script}\n\n`);
	}
	const state = new ShellState(folder, environment(run, event, script));
	const interrupt = new AbortController();
	const shell = new Executor(state, interrupt.signal);
	passSignals(shell.foreground, interrupt);
	try {
		return await shell.source(script, Stdio.inherited());
	} catch (error) {
		if (error instanceof Leave) return error.status;
		throw error;
	}
}

function environment(
	{ folder, project, command }: ScriptRun,
	event: string,
	script: string,
): Record<string, string | undefined> {
	const { env } = process;
	return {
		...env,
		PATH: [...binaryFolders(folder), env['PATH'] ?? ''].join(':'),
		INIT_CWD: env['INIT_CWD'] ?? process.cwd(),
		NODE: process.execPath,
		npm_command: command,
		npm_execpath: process.argv[1] ?? '',
		npm_node_execpath: process.execPath,
		npm_config_local_prefix: folder,
		npm_config_user_agent: `npm node/${process.version} ${process.platform} ${process.arch}`,
		npm_lifecycle_event: event,
		npm_lifecycle_script: script,
		npm_package_json: `${folder}/package.json`,
		npm_package_name: project.name,
		npm_package_version: project.version,
	};
}
