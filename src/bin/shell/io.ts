// What a command gets that runs inside the shell's process or as a program of its own.
export interface Io {
	/** As called: `ls`. */
	readonly name: string;
	/** Without the name. */
	readonly args: readonly string[];
	readonly env: Readonly<Record<string, string>>;
	/** Absolute. */
	readonly cwd: string;
	readonly stdin: Input;
	readonly stdout: Output;
	readonly stderr: Output;
	/** Aborted by ^C: end soon. */
	readonly signal: AbortSignal;
}

export interface Input {
	readonly isTerminal: boolean;
	chunks(): AsyncIterable<Uint8Array>;
	/** The next line, without taking more than it; undefined at the end. */
	line(): Promise<string | undefined>;
}

export interface Output {
	readonly isTerminal: boolean;
	/** Of the terminal; 80 where there is none. */
	readonly columns: number;
	/** Resolves when more may be written. Rejects with EPIPE when nobody reads any more. */
	write(data: string | Uint8Array): Promise<void>;
}

/** Resolves with the exit status. Throws a CommandError for what is said as `NAME: MESSAGE`. */
export type Command = (io: Io) => Promise<number>;
