// Uploads: kept in memory, written to a folder, refused by type, by size and by name.
const express = require('express');
const multer = require('multer');
const fs = require('node:fs');

const app = express();
const memory = multer({ storage: multer.memoryStorage(), limits: { fileSize: 100 } });
const disk = multer({
	storage: multer.diskStorage({
		destination: 'uploads',
		filename: (request, file, done) => done(null, `${file.fieldname}-${file.originalname}`),
	}),
	fileFilter: (request, file, done) => done(null, file.mimetype.startsWith('text/')),
});
fs.mkdirSync('uploads', { recursive: true });
app.post('/one', memory.single('file'), (request, response) => {
	const { originalname, mimetype, size, buffer } = request.file;
	response.json({ originalname, mimetype, size, text: buffer.toString(), body: request.body });
});
app.post('/many', disk.array('files', 3), (request, response) => {
	response.json(request.files.map(({ path, size }) => ({ path, size })));
});
app.use((error, request, response, next) =>
	response.status(400).json({ code: error.code, field: error.field }),
);
const server = app.listen(0, async () => {
	const send = async (path, parts) => {
		const form = new FormData();
		for (const [name, value, file] of parts)
			if (file) form.append(name, new Blob([value], { type: 'text/plain' }), file);
			else form.append(name, value);
		const url = `http://localhost:${server.address().port}${path}`;
		const response = await fetch(url, { method: 'POST', body: form });
		console.log(path, response.status, await response.text());
	};
	await send('/one', [
		['title', 'a title'],
		['file', 'content é', 'näme.txt'],
	]);
	await send('/one', [['file', 'x'.repeat(200), 'large.txt']]);
	await send('/one', [['other', 'x', 'o.txt']]);
	await send('/many', [
		['files', 'one', '1.txt'],
		['files', 'two', '2.txt'],
	]);
	console.log(
		fs.readdirSync('uploads').map((name) => [name, fs.readFileSync(`uploads/${name}`, 'utf8')]),
	);
	server.close();
});
