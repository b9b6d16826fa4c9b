// `npm run lesson -- schema`: writes public/schema/ again after a change of the reader.
import { relative } from 'node:path';
import { writeSchemas } from '../write-schemas.ts';

/** @returns exit code */
export async function schema(): Promise<number> {
	for (const path of await writeSchemas()) console.log(relative(process.cwd(), path));
	return 0;
}
