const list = document.querySelector('ul');
const form = document.querySelector('form');

async function show() {
	const notes = await (await fetch('/api/notes')).json();
	list.replaceChildren(...notes.map(row));
}

function row(note) {
	const item = document.createElement('li');
	const remove = document.createElement('button');
	remove.textContent = 'Delete';
	remove.ariaLabel = `Delete: ${note.text}`;
	remove.addEventListener('click', async () => {
		await fetch(`/api/notes/${note.id}`, { method: 'DELETE' });
		await show();
	});
	item.append(note.text, remove);
	return item;
}

form.addEventListener('submit', async (event) => {
	event.preventDefault();
	await fetch('/api/notes', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ text: form.elements.text.value }),
	});
	form.reset();
	await show();
});

await show();
