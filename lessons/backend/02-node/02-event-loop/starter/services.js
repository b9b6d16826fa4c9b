// Pretends to be three services somewhere on the network. One of them is down today.
import { setTimeout as sleep } from 'node:timers/promises';

export async function weather() {
	await sleep(300);
	return 'sunny, 21 °C';
}

export async function news() {
	await sleep(200);
	throw new Error('the news service does not answer');
}

export async function rates() {
	await sleep(100);
	return { EUR: 1, USD: 1.09 };
}
