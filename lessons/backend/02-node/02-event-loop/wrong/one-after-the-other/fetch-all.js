export async function fetchAll(calls) {
	const results = [];
	for (const call of calls) {
		try {
			results.push({ value: await call() });
		} catch (error) {
			results.push({ error: error.message });
		}
	}
	return results;
}
