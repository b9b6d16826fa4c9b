// Check records and answers to questions in IndexedDB.
import { idbAnswer } from '../work/idb-answer.ts';
import type { CheckRecord } from './check-record.ts';
import type { QuizAnswer } from './quiz-answer.ts';

const CHECKS = 'checks';
const ANSWERS = 'answers';

export interface StoredProgress<Check = CheckRecord, Answer = QuizAnswer> {
	checks: readonly Check[];
	answers: readonly Answer[];
}

export class ProgressStore {
	readonly #database: Promise<IDBDatabase>;

	constructor(name = 'slipway-progress') {
		this.#database = openDatabase(name);
		// Whoever reads or writes gets to see it.
		this.#database.catch(() => undefined);
	}

	async all(): Promise<StoredProgress<unknown, unknown>> {
		const transaction = (await this.#database).transaction([CHECKS, ANSWERS]);
		const [checks, answers] = await Promise.all([
			idbAnswer<unknown[]>(transaction.objectStore(CHECKS).getAll()),
			idbAnswer<unknown[]>(transaction.objectStore(ANSWERS).getAll()),
		]);
		return { checks, answers };
	}

	async put({ checks, answers }: Partial<StoredProgress>): Promise<void> {
		await this.#write((transaction) => {
			for (const check of checks ?? []) transaction.objectStore(CHECKS).put(check);
			for (const answer of answers ?? []) transaction.objectStore(ANSWERS).put(answer);
		});
	}

	async clear(): Promise<void> {
		await this.#write((transaction) => {
			transaction.objectStore(CHECKS).clear();
			transaction.objectStore(ANSWERS).clear();
		});
	}

	async #write(action: (transaction: IDBTransaction) => void): Promise<void> {
		const transaction = (await this.#database).transaction([CHECKS, ANSWERS], 'readwrite');
		action(transaction);
		await new Promise<void>((resolve, reject) => {
			transaction.oncomplete = () => resolve();
			transaction.onabort = () => reject(transaction.error ?? new Error('not stored'));
		});
	}
}

async function openDatabase(name: string): Promise<IDBDatabase> {
	if (!globalThis.indexedDB) throw new DOMException('there is no IndexedDB', 'SecurityError');
	const request = indexedDB.open(name, 2);
	request.onupgradeneeded = () => {
		const { result } = request;
		if (!result.objectStoreNames.contains(CHECKS)) {
			result.createObjectStore(CHECKS, { keyPath: ['pack', 'lesson', 'check'] });
		}
		result.createObjectStore(ANSWERS, { keyPath: ['pack', 'lesson', 'question'] });
	};
	const database = await idbAnswer(request);
	// A newer version of the page in another tab must not wait for this one.
	database.onversionchange = () => database.close();
	return database;
}
