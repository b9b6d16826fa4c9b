import { findNote } from './notes.js';

const MOST = 10;
const orders = [];

export function listOrders() {
	return orders;
}

/** Gives `{ order }`, or `{ refused: 'why' }`. */
export function placeOrder(noteId, count) {
	if (!Number.isInteger(count) || count < 1) return { refused: 'count must be a whole number above 0' };

	const note = findNote({ params: { id: noteId } });
	if (!note) return { refused: 'no such note' };
	if (count > MOST) return { refused: `at most ${MOST} of a note` };

	const order = { id: orders.length + 1, note: noteId, count, total: note.price * count };
	orders.push(order);
	return { order };
}
