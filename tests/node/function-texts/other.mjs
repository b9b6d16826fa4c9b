export let counter = 1;
export async function increase() {
	counter = await Promise.resolve(counter + 1);
	return counter;
}
export default async function () { await null; return counter; }
