// What the page offers to the script that drives it, and what it says to that script. Types only.
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
	/** Mounts the snapshot at `address`. */
	mount(address: string, mountPoint: string): Promise<void>;
	/** Sends a folder as a snapshot to `address`. */
	export(path: string, address: string, excludes: string[]): Promise<void>;
	remove(path: string): Promise<void>;
	spawn(id: number, request: SpawnRequest): Promise<void>;
	write(id: number, text: string): Promise<void>;
	kill(id: number): void;
	resize(id: number, cols: number, rows: number): void;
}

/** Calls of the page to the script. */
export interface PageReports {
	reportOutput(id: number, text: string): Promise<void>;
	reportExit(id: number, code: number): Promise<void>;
}
