// Waits for a promise, and not for ever.

/** @param late makes the error that is thrown after `budget` milliseconds */
export async function withinTime<Value>(
	promise: Promise<Value>,
	budget: number,
	late: () => Error,
): Promise<Value> {
	let timer: NodeJS.Timeout | undefined;
	const limit = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(late()), budget);
	});
	try {
		return await Promise.race([promise, limit]);
	} finally {
		clearTimeout(timer);
	}
}
