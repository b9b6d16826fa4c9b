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
/** Places in a database's header: how often it changed, and for which change its version number is valid. */
const CHANGES = 24;
const VALID_FOR = 92;
const BUSY = 5;
const ERROR = 1;

export interface BackupOptions {
	/** Pages in a turn. */
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
		this.#copied += rate;
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
			this.#replace(path, serialized.read(this.#source, this.#options.source));
		}
		copy.exec('ROLLBACK');
		copy.close();
		return true;
	}

	/** The change counter goes on from what it was, so that other connections see that they have to read anew. */
	#replace(path: string, bytes: Uint8Array<ArrayBuffer>): void {
		const environment = this.#environment;
		const before = environment.wait('readFile', [path]);
		if (before.errno === 0 && before.result.length > CHANGES + 4) {
			const { buffer, byteOffset } = before.result;
			const count = new DataView(buffer, byteOffset).getUint32(CHANGES) + 1;
			const header = new DataView(bytes.buffer);
			for (const place of [CHANGES, VALID_FOR]) header.setUint32(place, count);
		}
		const flags = O_WRONLY | O_CREAT | O_TRUNC;
		const mode = creationMode(environment, FILE_MODE);
		const { errno } = environment.wait('writeFile', [path, bytes, flags, mode]);
		if (errno < 0) throw environment.uvException(errno, 'write', path);
	}

	#checkName(connection: Connection, name: string): void {
		if (connection.fileName(name) !== undefined) return;
		const error = sqliteError(connection.library, undefined, ERROR);
		error.message = `unknown database ${name}`;
		throw error;
	}
}
