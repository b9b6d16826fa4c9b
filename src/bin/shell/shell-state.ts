// What a shell remembers; a subshell gets a copy.
import type { CompoundCommand, CompoundList, Redirected } from 'unbash';

export type FunctionBody = CompoundCommand | Redirected | CompoundList;

export interface Job {
	id: number;
	pid: number | undefined;
	text: string;
	/** Resolves with the exit status. */
	done: Promise<number>;
}

export class ShellState {
	/** `sh`, or the script's name. */
	name = 'sh';
	cwd: string;
	/** Exit status of the last command. */
	status = 0;
	/** Exit status of the last `$(...)`. */
	substituted: number | undefined;
	/** $1, $2, ... */
	parameters: string[] = [];
	readonly variables: Map<string, string>;
	readonly exported: Set<string>;
	readonly functions: Map<string, FunctionBody>;
	readonly aliases: Map<string, string>;
	/** `set -e`, `-u`, `-x`: e, u, x. */
	readonly options: Set<string>;
	readonly readonlyNames: Set<string>;
	/** Shared with subshells. */
	readonly jobs: Map<number, Job>;
	readonly history: string[];
	/** Of the last background command; $!. */
	lastBackground: number | undefined;
	previousCwd: string | undefined;
	/** `trap ... EXIT`. */
	exitTrap: string | undefined;
	/** A terminal is at the other end, with a prompt. */
	interactive = false;

	constructor(cwd: string, env: Readonly<Record<string, string | undefined>>, from?: ShellState) {
		this.cwd = cwd;
		this.variables = new Map(from?.variables);
		this.exported = new Set(from?.exported);
		this.functions = new Map(from?.functions);
		this.aliases = new Map(from?.aliases);
		this.options = new Set(from?.options);
		this.readonlyNames = new Set(from?.readonlyNames);
		this.jobs = from?.jobs ?? new Map();
		this.history = from?.history ?? [];
		for (const [name, value] of Object.entries(env)) {
			if (value === undefined) continue;
			this.variables.set(name, value);
			this.exported.add(name);
		}
	}

	subshell(): ShellState {
		const copy = new ShellState(this.cwd, {}, this);
		copy.name = this.name;
		copy.status = this.status;
		copy.parameters = [...this.parameters];
		copy.lastBackground = this.lastBackground;
		copy.previousCwd = this.previousCwd;
		return copy;
	}

	/** For a child process. */
	environment(): Record<string, string> {
		const environment: Record<string, string> = {};
		for (const name of this.exported) {
			const value = this.variables.get(name);
			if (value !== undefined) environment[name] = value;
		}
		environment['PWD'] = this.cwd;
		return environment;
	}
}
