// The path that the learner's server knows this page by.
import { parseAddress } from '../frames/parse-address.ts';

/** Without the query. A page that changed its address by history.pushState may have lost the prefix. */
export function serverPath(): string {
	return parseAddress(location.pathname)?.path ?? location.pathname;
}
