// The tables of src/node/README.md are those that the lists give.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#build/project-root.ts';
import { unavailableTable } from '#build/upstream/unavailable-table.ts';
import { upstreamTable } from '#build/upstream/upstream-table.ts';

const text = readFileSync(join(projectRoot, 'src/node/README.md'), 'utf8');

test('how much of Node’s own tests pass (npm run test:upstream -- --update)', () => {
	expect(text).toContain(`<!-- upstream -->\n\n${upstreamTable()}\n\n<!-- /upstream -->`);
});

test('what is not supported', () => {
	expect(text).toContain(`<!-- unavailable -->\n\n${unavailableTable()}\n\n<!-- /unavailable -->`);
});
