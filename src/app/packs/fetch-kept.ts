// A file of a pack: from the packs that this browser keeps, or from its address.

export async function fetchKept(address: string): Promise<Response> {
	return (await caches.match(address)) ?? fetch(address);
}
