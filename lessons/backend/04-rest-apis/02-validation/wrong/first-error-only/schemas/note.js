const LONGEST_TITLE = 80;
const MOST_TAGS = 5;
const PRIORITIES = ['low', 'normal', 'high'];

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

function problemWithTitle(title) {
	if (title === undefined) return 'is needed';
	if (typeof title !== 'string') return 'must be a text';
	const { length } = title.trim();
	return length >= 1 && length <= LONGEST_TITLE ? undefined : `must have 1 to ${LONGEST_TITLE} characters`;
}

function problemWithPriority(priority) {
	return PRIORITIES.includes(priority) ? undefined : `must be one of ${PRIORITIES.join(', ')}`;
}

function problemWithTags(tags) {
	const fits = Array.isArray(tags) && tags.length <= MOST_TAGS && tags.every((tag) => typeof tag === 'string');
	return fits ? undefined : `must be at most ${MOST_TAGS} texts`;
}

/** Gives `{ note }` for a body that is a note, or `{ errors }`: a sentence for each bad field. */
export function checkNote(body) {
	if (!isObject(body)) return { errors: { body: 'must be a JSON object' } };

	const { title, priority = 'normal', tags = [] } = body;
	const problems = {
		title: problemWithTitle(title),
		priority: problemWithPriority(priority),
		tags: problemWithTags(tags),
	};
	const errors = Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem));

	const [first] = Object.entries(errors);
	if (first) return { errors: { [first[0]]: first[1] } };
	return { note: { title: title.trim(), priority, tags } };
}
