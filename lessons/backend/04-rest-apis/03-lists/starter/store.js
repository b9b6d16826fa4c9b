const WORDS = ['Milk', 'apples', 'Bread', 'tea', 'Call Grace', 'read RFC', 'Water plants', 'post letter'];
const FIRST_DAY = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;

/** Forty notes. Several of them were made on the same day. */
const notes = Array.from({ length: 40 }, (_, index) => ({
	id: index + 1,
	title: `${WORDS[(index * 5) % WORDS.length]} ${(index * 17) % 40}`,
	createdAt: new Date(FIRST_DAY + Math.floor(((index * 7) % 40) / 3) * DAY).toISOString(),
}));

/** A copy of all notes, in no order that you could rely on. */
export function allNotes() {
	return notes.toSorted((a, b) => ((a.id * 23) % 41) - ((b.id * 23) % 41));
}

export function addNote(title, createdAt = new Date().toISOString()) {
	const note = { id: notes.length + 1, title, createdAt };
	notes.push(note);
	return note;
}
