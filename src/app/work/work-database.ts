// The IndexedDB database of the learner's work. It may be refused, and it may come back: each call tries anew.
import { idbAnswer } from './idb-answer.ts';

const VERSION = 1;
/** Milliseconds: some browsers neither open nor refuse. */
const PATIENCE = 4000;

export type WorkTable = 'heads' | 'bases' | 'files' | 'undos';

export class WorkDatabase {
	readonly #name: string;
	#opened: Promise<IDBDatabase> | undefined;

	constructor(name: string) {
		this.#name = name;
	}

	async read<T>(
		tables: readonly WorkTable[],
		action: (transaction: IDBTransaction) => Promise<T>,
	): Promise<T> {
		const database = await this.#open();
		return action(database.transaction([...tables], 'readonly'));
	}

	/** All of it is stored, or, if this rejects, nothing. */
	async write(
		tables: readonly WorkTable[],
		action: (transaction: IDBTransaction) => Promise<void> | void,
	): Promise<void> {
		const database = await this.#open();
		// Relaxed: the system has it, so that it survives the browser; waiting for the disk takes ten times as long.
		const transaction = database.transaction([...tables], 'readwrite', {
			durability: 'relaxed',
		});
		const done = completion(transaction);
		// Whoever waits for `done` gets to see it.
		done.catch(() => undefined);
		try {
			await action(transaction);
		} catch (error) {
			abort(transaction);
			throw error;
		}
		await done;
	}

	#open(): Promise<IDBDatabase> {
		this.#opened ??= open(this.#name).then((database) => {
			database.onclose = () => (this.#opened = undefined);
			database.onversionchange = () => {
				this.#opened = undefined;
				database.close();
			};
			return database;
		});
		this.#opened.catch(() => (this.#opened = undefined));
		return this.#opened;
	}
}

async function open(name: string): Promise<IDBDatabase> {
	if (!globalThis.indexedDB) throw new DOMException('there is no IndexedDB', 'SecurityError');
	const request = indexedDB.open(name, VERSION);
	request.onupgradeneeded = () => {
		const { result } = request;
		result.createObjectStore('heads', { keyPath: 'key' });
		result.createObjectStore('bases', { keyPath: 'key' });
		result.createObjectStore('files', { keyPath: ['key', 'path'] });
		result.createObjectStore('undos', { keyPath: 'key' });
	};
	let timer: ReturnType<typeof setTimeout> | undefined;
	const patience = new Promise<never>((_resolve, reject) => {
		const late = new DOMException('IndexedDB does not answer', 'TimeoutError');
		timer = setTimeout(() => reject(late), PATIENCE);
	});
	return Promise.race([idbAnswer(request), patience]).finally(() => clearTimeout(timer));
}

function completion(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () =>
			reject(transaction.error ?? new DOMException('not stored', 'AbortError'));
	});
}

/** A transaction that failed by itself is over already. */
function abort(transaction: IDBTransaction): void {
	try {
		transaction.abort();
	} catch (error) {
		if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
	}
}
