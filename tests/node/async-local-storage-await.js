// AsyncLocalStorage follows await, also into catch, finally, loops and timers.
const { AsyncLocalStorage } = require('node:async_hooks');
const storage = new AsyncLocalStorage();
const tick = () => new Promise((resolve) => setTimeout(resolve, 1));
const fail = async () => {
	await tick();
	throw new Error('no');
};

async function work(name) {
	const seen = [storage.getStore()];
	await tick();
	seen.push(storage.getStore());
	try {
		await fail();
	} catch {
		seen.push(storage.getStore());
	} finally {
		seen.push(storage.getStore());
	}
	for await (const item of items()) seen.push(`${item} ${storage.getStore()}`);
	seen.push(storage.getStore());
	const nested = await Promise.all([1, 2].map(async (n) => (await tick(), `${n} ${storage.getStore()}`)));
	seen.push(...nested);
	await storage.run('inner', async () => {
		await tick();
		seen.push(storage.getStore());
	});
	seen.push(storage.getStore());
	return seen;
}

async function* items() {
	for (let n = 0; n < 3; n++) {
		await tick();
		yield n;
	}
}

Promise.all([storage.run('A', work, 'first'), storage.run('B', work, 'second')]).then(
	async ([a, b]) => {
		console.log(a, b, storage.getStore());
		await tick();
		console.log(storage.getStore());
	},
);
