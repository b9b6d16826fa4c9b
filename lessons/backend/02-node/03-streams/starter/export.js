/** Sends the rows as a CSV file. `rows` is an async iterator of `{ id, title, price }`. */
export async function exportCsv(rows, request, response) {
	let text = 'id,title,price\n';
	for await (const { id, title, price } of rows) {
		text += `${id},${title},${price}\n`;
	}
	response.end(text);
}
