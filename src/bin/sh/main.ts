// `sh`: with a prompt, `-c COMMANDS`, a script, or commands on stdin.
import { readFileSync } from 'node:fs';
import { isatty } from 'node:tty';
import { Executor } from '../shell/executor.ts';
import { Leave } from '../shell/leave.ts';
import { passSignals } from '../shell/pass-signals.ts';
import { ShellState } from '../shell/shell-state.ts';
import { Stdio } from '../shell/stdio.ts';
import { readText } from '../shell/read-text.ts';
import { systemMessage } from '../shell/system-message.ts';
import { Prompt } from './prompt.ts';

const NOT_FOUND = 127;

const state = new ShellState(process.cwd(), process.env);
const interrupt = new AbortController();
const shell = new Executor(state, interrupt.signal);
const stdio = Stdio.inherited();

/** `-ec 'commands'`, `-x script args`. */
function parseArguments(args: readonly string[]): { command: string | undefined; rest: string[] } {
	const rest = [...args];
	let takesCommand = false;
	for (let arg = rest[0]; arg !== undefined && /^[-+]\w/.test(arg); arg = rest[0]) {
		rest.shift();
		for (const letter of arg.slice(1)) {
			if (letter === 'c') takesCommand = true;
			// i, l, s: what they ask for is found out by looking.
			else if (!'ils'.includes(letter)) state.options.add(letter);
		}
	}
	return { command: takesCommand ? (rest.shift() ?? '') : undefined, rest };
}

async function run(): Promise<number> {
	const { command, rest } = parseArguments(process.argv.slice(2));
	if (command !== undefined) {
		[state.name = 'sh', ...state.parameters] = rest;
		return shell.source(command, stdio);
	}
	const [script] = rest;
	if (script !== undefined) return runScript(script, rest.slice(1));
	if (!isatty(0)) return shell.source(await readText(stdio.input(interrupt.signal)), stdio);
	return new Prompt(shell, stdio).run();
}

async function runScript(script: string, parameters: string[]): Promise<number> {
	let text: string;
	try {
		text = readFileSync(script, 'utf8');
	} catch (error) {
		await shell.complain(`${script}: ${systemMessage(error)}`, stdio);
		return NOT_FOUND;
	}
	state.name = script;
	state.parameters = parameters;
	return shell.source(text, stdio);
}

async function ended(): Promise<number> {
	let status: number;
	try {
		status = await run();
	} catch (error) {
		if (!(error instanceof Leave)) throw error;
		status = error.status;
	}
	if (state.exitTrap === undefined) return status;
	try {
		await shell.source(state.exitTrap, stdio);
		return status;
	} catch (error) {
		if (error instanceof Leave) return error.status;
		throw error;
	}
}

passSignals(shell.foreground, interrupt);
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(141);
	throw error;
});
void ended().then((status) => process.exit(status));
