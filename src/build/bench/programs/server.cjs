// The server that is measured: what the first Express lesson ends with.
const express = require('express');
const app = express();

app.get('/', (request, response) => response.send('Hello'));

// Measures itself through the preview: as many requests as it can in the given time.
app.get('/load', (request, response) => {
	response.type('html').send(`<!doctype html><title>load</title><script>
		const seconds = ${Number(request.query.seconds)};
		const end = performance.now() + seconds * 1000;
		let count = 0;
		async function client() {
			while (performance.now() < end) {
				const answer = await fetch('/');
				await answer.text();
				count++;
			}
		}
		Promise.all(Array.from({ length: 8 }, client)).then(
			() => parent.postMessage({ load: count / seconds }, '*'),
			(error) => parent.postMessage({ load: 0, error: String(error) }, '*'),
		);
	</script>`);
});

app.listen(3000, () => console.log('listening'));
