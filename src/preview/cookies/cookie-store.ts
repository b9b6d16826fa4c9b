// Cookie jars in the browser's storage: a service worker loses its memory whenever it is stopped.
// One record per boot of a container; jars of containers that ended are thrown away by age.

const DATABASE = 'slipway-preview';
const JARS = 'jars';
const OLDEST = 7 * 24 * 60 * 60 * 1000;

interface Saved {
	id: string;
	/** Milliseconds since the epoch. */
	time: number;
	jar: string;
}

export class CookieStore {
	#database: Promise<IDBDatabase> | undefined;

	async load(id: string): Promise<string | undefined> {
		const found = await this.#run('readonly', (store) => store.get(id));
		return (found as Saved | undefined)?.jar;
	}

	async save(id: string, jar: string): Promise<void> {
		const record: Saved = { id, time: Date.now(), jar };
		await this.#run('readwrite', (store) => store.put(record));
	}

	/** Drops what no container has touched for a week. */
	async sweep(): Promise<void> {
		const all = (await this.#run('readonly', (store) => store.getAll())) as Saved[];
		const old = all.filter(({ time }) => Date.now() - time > OLDEST);
		for (const { id } of old) await this.#run('readwrite', (store) => store.delete(id));
	}

	async #run<T>(
		mode: IDBTransactionMode,
		ask: (store: IDBObjectStore) => IDBRequest<T>,
	): Promise<T> {
		this.#database ??= open();
		const database = await this.#database;
		return settled(ask(database.transaction(JARS, mode).objectStore(JARS)));
	}
}

function open(): Promise<IDBDatabase> {
	const request = indexedDB.open(DATABASE, 1);
	request.onupgradeneeded = () => request.result.createObjectStore(JARS, { keyPath: 'id' });
	return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
	});
}
