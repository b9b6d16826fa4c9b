import { shorten } from './format.js';

const notes = [
	{ id: 1, title: 'Buy milk' },
	{ id: 2, title: 'Read the whole of RFC 9110, with a pencil in hand' },
];

export function listNotes() {
	return notes.map(({ id, title }) => ({ id, title: shorten(title) }));
}
