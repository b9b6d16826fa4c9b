const response = await fetch('/api/notes');
const notes = await response.json();
document.querySelector('#count').textContent = `${notes.length} notes are waiting for you.`;
