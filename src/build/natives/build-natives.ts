// Node's lib/, taken out of the pinned binary, made into the scripts a process worker loads.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { eagerModules } from './eager-modules.ts';
import { lazyArea } from './lazy-area.ts';
import { minifyModule } from './minify-module.ts';
import { nativeScript } from './native-script.ts';
import { nodeBinary } from './node-binary.ts';
import { readSources } from './read-sources.ts';
import { throwTable } from './throw-table.ts';
import type { ThrowPlace } from './throw-table.ts';

const stampFile = 'natives.json';
const throwsFile = 'natives-throws.js';

/**
 * Writes natives-eager.js, natives-lazy-<area>.js, natives-throws.js and node-license.txt to `outDir`; does nothing
 * and gives false when they are there already for the same binary and the same build code. The map from lazy ids to areas goes
 * into natives-eager.js too.
 */
export async function buildNatives(outDir: string): Promise<boolean> {
	const binary = nodeBinary();
	const key = buildKey(binary.path);
	if (isBuilt(outDir, key)) return false;
	mkdirSync(outDir, { recursive: true });
	for (const name of readdirSync(outDir)) {
		if (name.startsWith('natives-')) rmSync(join(outDir, name));
	}
	const sources = readSources(binary.path);
	const groups = groupModules(sources, eagerModules(binary.path, sources));
	const areas: Record<string, string> = {};
	for (const [area, ids] of groups) for (const id of ids) areas[id] = area;
	const files: string[] = [throwsFile];
	const throws: Record<string, ThrowPlace[]> = {};
	for (const [area, ids] of groups) {
		if (area === 'dropped') continue;
		const file = area === 'eager' ? 'natives-eager.js' : `natives-lazy-${area}.js`;
		const modules = await Promise.all(
			ids.map(async (id) => [id, await minifyModule(id, sources[id] ?? '')] as const),
		);
		for (const [id, wrapper] of modules) {
			if (area !== 'typescript') throws[id] = throwTable(id, sources[id] ?? '', wrapper);
		}
		const extra = area === 'eager' ? areaTable(areas) : '';
		writeFileSync(join(outDir, file), nativeScript(file, modules) + extra);
		files.push(file);
	}
	writeFileSync(
		join(outDir, throwsFile),
		`globalThis.slipwayNatives.throws=${JSON.stringify(throws)};\n`,
	);
	copyFileSync(binary.license, join(outDir, 'node-license.txt'));
	writeFileSync(join(outDir, stampFile), JSON.stringify({ key, files }));
	return true;
}

function groupModules(
	sources: Record<string, string>,
	eager: ReadonlySet<string>,
): Map<string, string[]> {
	const groups = new Map<string, string[]>();
	for (const id of Object.keys(sources)) {
		const area = eager.has(id) ? 'eager' : lazyArea(id);
		const group = groups.get(area);
		if (group) group.push(id);
		else groups.set(area, [id]);
	}
	return groups;
}

function areaTable(areas: Record<string, string>): string {
	const lazy = Object.fromEntries(Object.entries(areas).filter(([, area]) => area !== 'eager'));
	return `globalThis.slipwayNatives.areas=${JSON.stringify(lazy)};\n`;
}

/** Changes with the binary and with any file of this folder. */
function buildKey(binary: string): string {
	const hash = createHash('sha256');
	const { size, mtimeMs } = statSync(binary);
	hash.update(`${binary} ${size} ${mtimeMs}`);
	const folder = dirname(fileURLToPath(import.meta.url));
	for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)));
	return hash.digest('hex');
}

function isBuilt(outDir: string, key: string): boolean {
	const stamp = join(outDir, stampFile);
	if (!existsSync(stamp)) return false;
	const built = JSON.parse(readFileSync(stamp, 'utf8')) as { key: string; files: string[] };
	return built.key === key && built.files.every((file) => existsSync(join(outDir, file)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const dist = process.env['SLIPWAY_DIST'] ?? 'dist';
	await buildNatives(join(dist, 'container'));
}
