// The committed JSON schemas are those of the reader, and say what an editor needs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas } from '#build/lesson/json-schemas.ts';
import { projectRoot } from '#build/project-root.ts';

const schemas = jsonSchemas();

test.each(Object.keys(schemas))('public/schema/%s is current (npm run lesson -- schema)', (name) => {
	const text = readFileSync(join(projectRoot, 'public', 'schema', name), 'utf8');
	expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(schemas[name])));
});

test('unknown keys are refused, keys with a default may be left out', () => {
	expect(schemas['lesson.json']).toMatchObject({
		additionalProperties: false,
		required: ['title', 'focus', 'minutes'],
		properties: { port: { type: 'integer', minimum: 1, maximum: 65535 } },
	});
});
