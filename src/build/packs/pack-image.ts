// node_modules.img: what a pack's lessons import, as one snapshot to be mounted.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeImage } from '#kernel/image/write.ts';
import type { LockedPackage } from './locked-packages.ts';
import { packageFiles } from './package-files.ts';

/** Nothing that a program reads at run time. */
const LEFT_OUT =
	/\.(d\.[cm]?ts|map|md|markdown|flow)$|(^|\/)(test|tests|__tests__|example|examples|docs)\//i;
const KEPT = /(^|\/)licen[cs]e/i;

/** @param installed folder that holds node_modules */
export async function packImage(installed: string, packages: LockedPackage[]): Promise<Uint8Array> {
	const entries: { path: string; bytes: Uint8Array }[] = [];
	for (const { folder, dev } of packages) {
		const place = join(installed, folder);
		if (dev || !existsSync(place)) continue;
		for (const path of await packageFiles(place)) {
			if (LEFT_OUT.test(path) && !KEPT.test(path)) continue;
			const inside = `${folder}/${path}`.slice('node_modules/'.length);
			entries.push({ path: inside, bytes: new Uint8Array(await readFile(join(place, path))) });
		}
	}
	return writeImage(entries);
}
