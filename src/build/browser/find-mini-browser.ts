// Finds WebKitGTK's MiniBrowser: SLIPWAY_WEBKIT or the system's.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const LIBRARIES = ['/usr/lib', '/usr/libexec'];

/** Undefined when there is none. Its folder carries names: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1. */
export function findMiniBrowser(): string | undefined {
	const given = process.env.SLIPWAY_WEBKIT;
	if (given !== undefined && given !== '') return given;
	const folders = LIBRARIES.filter((folder) => existsSync(folder)).flatMap((folder) => [
		folder,
		...subfolders(folder),
	]);
	return folders
		.flatMap((folder) => subfolders(folder).filter((path) => path.includes('webkit2gtk')))
		.map((folder) => join(folder, 'MiniBrowser'))
		.find((path) => existsSync(path));
}

function subfolders(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => join(folder, entry.name));
}
