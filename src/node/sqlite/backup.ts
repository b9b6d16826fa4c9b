// backup(): copies a database in turns of its own. This build of SQLite has no online backup, so the turns only count
// pages, and the last one writes the file while a connection to it holds the lock.
import type { Environment } from '../environment.ts';
import { creationMode } from '../fs/creation-mode.ts';
import type { Connection } from './connection.ts';
import { PreparedStatement } from './prepared-statement.ts';
import { serialized } from './serialized.ts';
import { sqliteError } from './sqlite-error.ts';

const O_WRONLY = 1;
const O_CREAT = 0o100;
const O_TRUNC = 0o1000;
const FILE_MODE = 0o644;
const BUSY = 5;
const ERROR = 1;

export interface BackupOptions {
	/** Pages in a turn; below 0: all at once. */
	rate: number;
	source: string;
	target: string;
	progress?: (state: { totalPages: number; remainingPages: number }) => unknown;
}

export class Backup {
	readonly #environment: Environment;
	readonly #source: Connection;
	readonly #options: BackupOptions;
	#copied = 0;

	constructor(environment: Environment, source: Connection, options: BackupOptions) {
		this.#environment = environment;
		this.#source = source;
		this.#options = options;
	}

	/** `open`: makes a connection to the copy. Resolves with the number of pages. */
	run(open: () => Connection): Promise<number> {
		return new Promise((resolve, reject) => {
			const copy = open();
			this.#checkName(copy, this.#options.target);
			this.#checkName(this.#source, this.#options.source);
			this.#later(copy, resolve, reject);
		});
	}

	#later(
		copy: Connection,
		resolve: (pages: number) => void,
		reject: (error: unknown) => void,
	): void {
		const { loop } = this.#environment;
		loop.requestStarted();
		loop.enqueue(() => {
			loop.requestEnded();
			try {
				const pages = this.#turn(copy);
				if (pages === undefined) this.#later(copy, resolve, reject);
				else resolve(pages);
			} catch (error) {
				if (copy.isOpen) copy.close();
				reject(error);
			}
		});
	}

	/** Gives the number of pages when that was the last turn. */
	#turn(copy: Connection): number | undefined {
		const { rate, progress } = this.#options;
		const totalPages = this.#pages();
		this.#copied = rate < 0 ? totalPages : this.#copied + rate;
		const remainingPages = Math.max(0, totalPages - this.#copied);
		if (remainingPages > 0) {
			progress?.({ totalPages, remainingPages });
			return undefined;
		}
		return this.#write(copy) ? totalPages : undefined;
	}

	#pages(): number {
		const schema = this.#options.source.replaceAll('"', '""');
		const statement = new PreparedStatement(this.#source, `PRAGMA "${schema}".page_count`, {
			...this.#source.options,
			readBigInts: false,
			returnArrays: true,
		});
		statement.begin();
		const [count] = (statement.get() ?? [0]) as number[];
		statement.finalize();
		return count ?? 0;
	}

	/** False while another process has the copy locked. */
	#write(copy: Connection): boolean {
		try {
			copy.exec('BEGIN EXCLUSIVE');
		} catch (error) {
			if (error instanceof Error && Reflect.get(error, 'errcode') === BUSY) return false;
			throw error;
		}
		const path = copy.fileName('main');
		if (path) {
			const bytes = serialized.read(this.#source, this.#options.source);
			const mode = creationMode(this.#environment, FILE_MODE);
			const { errno } = this.#environment.wait('writeFile', [
				path,
				bytes,
				O_WRONLY | O_CREAT | O_TRUNC,
				mode,
			]);
			if (errno < 0) throw this.#environment.uvException(errno, 'write', path);
		}
		copy.exec('ROLLBACK');
		copy.close();
		return true;
	}

	#checkName(connection: Connection, name: string): void {
		if (connection.fileName(name) !== undefined) return;
		const error = sqliteError(connection.library, undefined, ERROR);
		error.message = `unknown database ${name}`;
		throw error;
	}
}
