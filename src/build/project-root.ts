// The folder of package.json, with `/` at the end of no path joined to it.
import { fileURLToPath } from 'node:url';

export const projectRoot: string = fileURLToPath(new URL('../..', import.meta.url)).replace(
	/[/\\]$/,
	'',
);
