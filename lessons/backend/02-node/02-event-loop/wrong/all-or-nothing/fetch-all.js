export async function fetchAll(calls) {
	const values = await Promise.all(calls.map((call) => call()));
	return values.map((value) => ({ value }));
}
