// A mistake in a file is shown with its line and carets.
const path = require('node:path');
const { readdirSync } = require('node:fs');
const shown = (error) =>
	error.stack
		.split('\n')
		.slice(0, 5)
		.join('\n')
		.replaceAll(`file://${__dirname}${path.sep}`, '')
		.replaceAll(__dirname + path.sep, '');
(async () => {
	for (const file of readdirSync(__dirname).sort()) {
		if (file === 'main.js') continue;
		try {
			if (file.endsWith('.cjs')) require(`./${file}`);
			else await import(`./${file}`);
		} catch (error) {
			console.log(`${file}\n${shown(error)}`);
		}
	}
})();
