// public/schema/*.json: what editors complete and check a pack's YAML by, generated from the schemas that packs are read with.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { projectRoot } from '../project-root.ts';
import { jsonSchemas } from './json-schemas.ts';

export async function writeSchemas(): Promise<string[]> {
	const folder = join(projectRoot, 'public', 'schema');
	await mkdir(folder, { recursive: true });
	const schemas = Object.entries(jsonSchemas());
	for (const [name, schema] of schemas) {
		const text = await format(JSON.stringify(schema), { parser: 'json', useTabs: true });
		await writeFile(join(folder, name), text);
	}
	return schemas.map(([name]) => join(folder, name));
}
