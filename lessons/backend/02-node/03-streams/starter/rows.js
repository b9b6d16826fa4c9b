// Pretends to be a database that gives one order after the other.

/** An async iterator of `{ id, title, price }`. */
export async function* rows(count) {
	let made = 0;
	try {
		for (let id = 1; id <= count; id++) {
			if (id % 100 === 0) await new Promise(setImmediate);
			made = id;
			yield { id, title: titleOf(id), price: (id * 7) % 1000 };
		}
	} finally {
		console.log(`${made} of ${count} rows were made`);
	}
}

function titleOf(id) {
	if (id % 1000 === 1) return 'Tea, "the good one"';
	return `Order number ${id}`;
}
