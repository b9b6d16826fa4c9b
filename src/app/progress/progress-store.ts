// Check records in IndexedDB.
import type { CheckRecord } from './check-record.ts';

const STORE = 'checks';

export class ProgressStore {
	readonly #database: Promise<IDBDatabase>;

	constructor(name = 'slipway-progress') {
		this.#database = openDatabase(name);
		// Whoever reads or writes gets to see it.
		this.#database.catch(() => undefined);
	}

	async all(): Promise<unknown[]> {
		const database = await this.#database;
		return answer(database.transaction(STORE).objectStore(STORE).getAll());
	}

	async put(records: readonly CheckRecord[]): Promise<void> {
		const database = await this.#database;
		const transaction = database.transaction(STORE, 'readwrite');
		for (const record of records) transaction.objectStore(STORE).put(record);
		await new Promise<void>((resolve, reject) => {
			transaction.oncomplete = () => resolve();
			transaction.onabort = () => reject(transaction.error ?? new Error('not stored'));
		});
	}
}

function openDatabase(name: string): Promise<IDBDatabase> {
	const request = indexedDB.open(name, 1);
	request.onupgradeneeded = () => {
		request.result.createObjectStore(STORE, { keyPath: ['pack', 'lesson', 'check'] });
	};
	return answer(request);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('IndexedDB gave no answer'));
	});
}
