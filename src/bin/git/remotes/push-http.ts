// Sends one ref to a server.
import type { Repository } from '../repository.ts';
import { packBytes } from '../store/pack-bytes.ts';
import { reachableObjects } from '../store/reachable-objects.ts';
import type { Push } from './push-refs.ts';
import { SmartServer } from './smart-server.ts';

const NOTHING = '0'.repeat(40);

/** @returns why the server refused, if it did */
export async function pushHttp(
	{ objects }: Repository,
	url: string,
	{ oid, to }: Push,
): Promise<string | undefined> {
	const server = await SmartServer.open(url, 'git-receive-pack');
	const before = server.refs.get(to) ?? NOTHING;
	if (oid === undefined) return server.move({ ref: to, before, after: NOTHING }, undefined);
	const have = [...server.refs.values()].filter((id) => objects.has(id));
	const pack = packBytes(objects, reachableObjects(objects, [oid], have));
	return server.move({ ref: to, before, after: oid }, pack);
}
