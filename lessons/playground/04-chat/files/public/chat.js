const list = document.querySelector('ol');
const form = document.querySelector('form');
const people = document.querySelector('#people');

const address = new URL('/chat', location.href);
address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
const socket = new WebSocket(address);

socket.addEventListener('message', ({ data }) => {
	const message = JSON.parse(data);
	if (message.type === 'people') people.textContent = `${message.count} here`;
	if (message.type === 'line') {
		const item = document.createElement('li');
		const time = document.createElement('time');
		time.textContent = new Date(message.time).toLocaleTimeString();
		item.append(time, message.text);
		list.append(item);
	}
});

socket.addEventListener('close', () => {
	people.textContent = 'not connected: reload the page';
});

form.addEventListener('submit', (event) => {
	event.preventDefault();
	socket.send(form.elements.text.value);
	form.reset();
});
