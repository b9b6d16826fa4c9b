// Objects that came as a pack: few are stored one by one, many stay a pack, which isomorphic-git indexes.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { loadIsomorphic } from '../remotes/load-isomorphic.ts';
import type { Repository } from '../repository.ts';
import { unpackObjects } from './unpack-objects.ts';

/** As git's fetch.unpackLimit. */
const FEW = 100;

export async function receivePack(
	{ dir, gitdir, objects }: Repository,
	pack: Buffer,
	count: number,
): Promise<void> {
	if (count < FEW) {
		unpackObjects(objects, pack);
		return;
	}
	const name = `pack-${createHash('sha1').update(pack.subarray(-20)).digest('hex')}`;
	const folder = join(objects.folder, 'pack');
	fs.mkdirSync(folder, { recursive: true });
	fs.writeFileSync(join(folder, `${name}.pack`), pack, { mode: 0o444 });
	await loadIsomorphic().indexPack({
		fs,
		dir,
		gitdir,
		filepath: join(folder, `${name}.pack`).slice(dir.length + 1),
	});
	objects.forget();
}
