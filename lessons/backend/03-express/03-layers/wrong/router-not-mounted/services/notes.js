const notes = [
	{ id: 1, title: 'Buy milk', price: 3 },
	{ id: 2, title: 'Call Grace', price: 5 },
	{ id: 3, title: 'Read RFC 9110', price: 8 },
];

export function listNotes() {
	return notes.map(({ id, title }) => ({ id, title }));
}

/** The note, or undefined. */
export function findNote(id) {
	return notes.find((note) => note.id === id);
}
