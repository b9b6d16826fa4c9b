// What the page has in its database, read past the app.
import type { Page } from 'playwright-core';

/** @returns path -> base64 of each file that is kept under the key */
export async function storedWork(page: Page, key: string): Promise<Record<string, string>> {
	return page.evaluate(async (wanted) => {
		const databases = await indexedDB.databases();
		if (!databases.some(({ name }) => name === 'slipway-work')) return {};
		const answer = <T>(request: IDBRequest<T>): Promise<T> =>
			new Promise((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error ?? new Error('no answer'));
			});
		const database = await answer(indexedDB.open('slipway-work'));
		const range = IDBKeyRange.bound([wanted], [wanted, []]);
		const rows = await answer<{ path: string; contents: string | Uint8Array }[]>(
			database.transaction('files').objectStore('files').getAll(range),
		);
		database.close();
		return Object.fromEntries(
			rows.map(({ path, contents }) => {
				const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
				return [path, btoa(String.fromCharCode(...bytes))];
			}),
		);
	}, key);
}
