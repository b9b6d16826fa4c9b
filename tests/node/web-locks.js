// navigator.locks: who gets a lock, in which order, and who sees what.
const said = [];
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
async function main() {
	await Promise.all([
		navigator.locks.request('a', async (lock) => {
			said.push(['first', lock.name, lock.mode]);
			await wait(5);
			said.push('first ends');
		}),
		navigator.locks.request('a', { mode: 'shared' }, async (lock) => said.push(['second', lock.mode])),
		navigator.locks.request('a', { mode: 'shared' }, async (lock) => said.push(['third', lock.mode])),
		navigator.locks.request('a', { ifAvailable: true }, (lock) => said.push(['not now', lock])),
		navigator.locks.request('b', () => said.push('another name')),
		navigator.locks.query().then(({ held, pending }) => said.push([held.map(({ mode }) => mode), pending.map(({ mode }) => mode)])),
	]);
	console.log(said, await navigator.locks.request('c', () => 'result'));
	const robbed = navigator.locks.request('d', () => wait(50));
	await navigator.locks.request('d', { steal: true }, () => console.log('stolen'));
	await robbed.catch((error) => console.log(error.name, error.message));
	await navigator.locks.request('e', () => { throw new Error('mine'); }).catch((error) => console.log(error.message));
	await navigator.locks.request('-x', () => {}).catch((error) => console.log(error.name, error.message));
}
main();
