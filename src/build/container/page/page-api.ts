// What the page and the script that drives it say to each other, as JSON over one WebSocket. Types only.
import type { WebContainer } from '@webcontainer/api';

export interface SpawnRequest {
	command: string;
	args: string[];
	/** Relative to the working directory. */
	cwd: string;
	env: Record<string, string>;
	terminal: { cols: number; rows: number };
}

export interface PageApi {
	/** The container itself, for measurements; after `boot`. */
	container: WebContainer | undefined;
	boot(url: string, workdirName: string): Promise<void>;
	/** Mounts the snapshot at `address`; answers with the milliseconds that the mounting alone took. */
	mount(address: string, mountPoint: string): Promise<number>;
	/** Sends a folder as a snapshot to `address`. */
	export(path: string, address: string, excludes: string[]): Promise<void>;
	remove(path: string): Promise<void>;
	spawn(id: number, request: SpawnRequest): Promise<void>;
	write(id: number, text: string): Promise<void>;
	kill(id: number): void;
	resize(id: number, cols: number, rows: number): void;
}

/** What the script may call. */
export type PageMethod = Exclude<keyof PageApi, 'container'>;

export interface PageCall {
	id: number;
	method: PageMethod;
	args: readonly unknown[];
}

export type PageMessage =
	| { type: 'result'; id: number; result: unknown }
	| { type: 'failure'; id: number; message: string }
	| { type: 'output'; process: number; text: string }
	| { type: 'exit'; process: number; code: number };
