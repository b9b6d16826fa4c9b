import { shorten } from './format.js';

export const MAX_TITLE = 24;

const notes = [
	{ id: 1, title: 'Buy milk' },
	{ id: 2, title: 'Read the whole of RFC 9110, with a pencil in hand' },
];

export function listNotes() {
	return notes.map(({ id, title }) => ({ id, title: shorten(title) }));
}
