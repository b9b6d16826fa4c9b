// Before the tests that open the page: builds what has changed of it, once for all files.
import { join } from 'node:path';
import { buildApp } from '#build/build-app.ts';
import { outputFolder } from '#build/output-folder.ts';

export default async function builtApp(): Promise<void> {
	await buildApp(join(outputFolder(), 'app'));
}
