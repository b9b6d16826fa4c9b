const response = await fetch('/notes.json');
const notes = await response.json();
document.querySelector('#count').textContent = `${notes.length} notes are waiting for you.`;
