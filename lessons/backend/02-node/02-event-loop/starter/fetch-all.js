/**
 * Calls all functions and waits for what they give.
 * Each takes no arguments and returns a promise.
 */
export async function fetchAll(calls) {
	const results = [];
	for (const call of calls) {
		results.push({ value: await call() });
	}
	return results;
}
