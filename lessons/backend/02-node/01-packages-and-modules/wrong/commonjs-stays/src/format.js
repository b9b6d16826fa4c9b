import { MAX_TITLE } from './limits.js';

const ELLIPSIS = '…';
const KEPT = MAX_TITLE - ELLIPSIS.length;

/** A title that fits on one line. */
export function shorten(title) {
	return title.length > MAX_TITLE ? title.slice(0, KEPT) + ELLIPSIS : title;
}
