import { Router } from 'express';
import { HttpError } from '../errors.js';
import { addNote, allNotes } from '../store.js';

const FIELDS = ['id', 'title', 'createdAt'];
const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

function readLimit(text = String(DEFAULT_LIMIT)) {
	const limit = Number(text);
	if (!Number.isInteger(limit) || limit < 1) throw new HttpError(400, 'limit must be a whole number above 0');
	return Math.min(limit, MAX_LIMIT);
}

function readSort(text = 'id') {
	const descending = text.startsWith('-');
	const field = descending ? text.slice(1) : text;
	if (!FIELDS.includes(field)) throw new HttpError(400, `sort must be one of ${FIELDS.join(', ')}`);
	return { field, descending };
}

/** A cursor holds what decides on the order: the value of the field, and the id. */
function writeCursor(note, field) {
	return Buffer.from(JSON.stringify([note[field], note.id])).toString('base64url');
}

function readCursor(text, field) {
	try {
		const [value, id] = JSON.parse(Buffer.from(text, 'base64url').toString());
		return { [field]: value, id };
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof TypeError) throw new HttpError(400, 'this is not a cursor');
		throw error;
	}
}

/** Compares by the field, and by the id where the field is the same. */
function comparator({ field, descending }) {
	const compare = (a, b) => (a < b ? -1 : Number(a > b));
	const sign = descending ? -1 : 1;
	return (a, b) => sign * (compare(a[field], b[field]) || compare(a.id, b.id));
}

function nextLink(query, cursor) {
	const next = new URLSearchParams({ ...query, cursor });
	return `</notes?${next}>; rel="next"`;
}

export const notes = Router();

notes.get('/', (request, response) => {
	const { q = '', cursor } = request.query;
	const limit = readLimit(request.query.limit);
	const sort = readSort(request.query.sort);
	const order = comparator(sort);

	let found = allNotes().filter(({ title }) => title.toLowerCase().includes(String(q).toLowerCase()));
	const start = Number(cursor ?? 0);
	const page = found.sort(order).slice(start, start + limit);
	if (found.length > start + limit) response.set('Link', nextLink(request.query, start + limit));
	response.json(page);
});

notes.post('/', (request, response) => {
	const { title, createdAt } = request.body ?? {};
	const note = addNote(String(title), createdAt);
	response.status(201).location(`/notes/${note.id}`).json(note);
});
