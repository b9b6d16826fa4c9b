// The checks that a checks.test.js declares, in order, read from its source: they can be listed before they run.

export interface CheckName {
	id: string;
	/** The sentence after the id. */
	says: string;
}

const CALL = /\bcheck\(\s*(['"`])([a-z0-9]+(?:-[a-z0-9]+)*): ((?:\\.|(?!\1)[^\\])+)\1/g;

/** @param source a checks.test.js; names are literals, as `check('id: sentence', ...)` */
export function checkNames(source: string): CheckName[] {
	return [...source.matchAll(CALL)].map(([, , id = '', says = '']) => ({
		id,
		says: says.replace(/\\(.)/g, '$1'),
	}));
}
