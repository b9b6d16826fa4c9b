// The importer's line is shown when the other module has no such export.
for (const file of ['./wrong.mjs', './wrong-cjs.mjs', './ambiguous.mjs']) {
	await import(file).catch((error) => {
		console.log(error.name, error.message);
		console.log(error.stack.split('\n').slice(0, 4).join('\n').replace(/file:.*\//, ''));
	});
}
