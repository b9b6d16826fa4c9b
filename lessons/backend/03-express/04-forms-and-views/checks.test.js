import { check, client, expect, random, server } from '@slipway/check';

const app = await server.start();
const http = client(app);

const count = (text, part) => text.split(part).length - 1;

check('form-page: GET /new shows a form that posts a title', async () => {
	expect(await http.get('/new'))
		.status(200)
		.header('content-type', /^text\/html/)
		.text(/<form[^>]*\bmethod="?post"?/i)
		.text(/<input[^>]*\bname="?title"?/i);
});

check('prg: a POST redirects to the list, which shows the note once', async () => {
	const title = random.words(3);
	expect(await http.post('/', { form: { title } })).status(303).header('location', '/');
	for (let i = 0; i < 3; i++) {
		expect(await http.get('/')).status(200).text(function withTheNoteOnce(text) {
			return count(text, title) === 1;
		});
	}
});

check('escaped: a title with tags is shown as text', async () => {
	const word = random.word();
	await http.post('/', { form: { title: `<script>${word}()</script>` } });
	await http.post('/', { form: { title: `"><b>${word}</b>` } });
	expect(await http.get('/'))
		.text(new RegExp(`&lt;script&gt;${word}`))
		.text(function withoutItsTags(text) {
			return !text.includes(`<script>${word}`) && !text.includes(`<b>${word}`);
		});
	const long = `"><i>${word}</i>${'x'.repeat(40)}`;
	expect(await http.post('/', { form: { title: long } })).text(function withoutItsTags(text) {
		return !text.includes(`<i>${word}`);
	});
});

check('sticky: a title that will not do comes back with a message and the text', async () => {
	const before = (await http.get('/')).text;
	const long = `${random.words(4)} ${'x'.repeat(40)}`;
	expect(await http.post('/', { form: { title: long } }))
		.status(422)
		.text(/<form/i)
		.text(function withWhatWasTyped(text) {
			return text.includes(long);
		});
	expect(await http.post('/', { form: { title: '' } })).status(422).text(/<form/i);
	expect(await http.post('/')).status(422);
	expect(await http.get('/')).text(before);
});
