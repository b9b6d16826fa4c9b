// What an awaited object with a `then` of its own sees of an AsyncLocalStorage: query builders are such objects.
const { AsyncLocalStorage } = require('node:async_hooks');

const storage = new AsyncLocalStorage();

class Query {
	constructor(table) {
		this.table = table;
	}

	then(resolve, reject) {
		console.log('runs', this.table, 'for', storage.getStore());
		return Promise.resolve(`rows of ${this.table}`).then(resolve, reject);
	}
}

async function handle(user) {
	console.log(await new Query('notes'), storage.getStore());
	const callable = Object.assign(() => 'called', {
		then(resolve, reject) {
			console.log('callable for', storage.getStore());
			reject(new Error(`refused to ${user}`));
		},
	});
	try {
		await callable;
	} catch (error) {
		console.log(error.message, storage.getStore());
	}
	await (0, new Query('sequence'));
	console.log(await { then: 5 }, await null, await 'text', storage.getStore());
	const broken = {
		get then() {
			throw new Error('no then');
		},
	};
	await broken;
}

storage.run('ada', () => {
	handle('ada').catch((error) => console.log(error.message, storage.getStore()));
});
(async () => {
	console.log(await new Query('outside'), storage.getStore());
	console.log((async () => await 1).toString());
})();
