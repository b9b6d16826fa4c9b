// Reads tests/node/engines/<browser>.txt: one `name: reason` a line.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function knownDifferences(browser: string): ReadonlyMap<string, string> {
	const file = join(import.meta.dirname, `${browser}.txt`);
	if (!existsSync(file)) return new Map();
	const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
	return new Map(
		lines.map((line) => {
			const [name, reason] = line.split(/: (.*)/);
			if (!name || !reason) throw new Error(`${file}: "${line}" is not "name: reason".`);
			return [name, reason];
		}),
	);
}
