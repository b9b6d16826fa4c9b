/**
 * Calls all functions at once and waits until each has either given a value or failed.
 * Each takes no arguments and returns a promise.
 */
export async function fetchAll(calls) {
	const settled = await Promise.allSettled(calls.map((call) => call()));

	return settled.map(({ status, value, reason }) =>
		status === 'fulfilled' ? { value } : { error: reason.message },
	);
}
