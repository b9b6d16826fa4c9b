// module.registerHooks(): resolve and load for require and import, in a chain, until it is taken away.
'use strict';
const { registerHooks } = require('node:module');
const fs = require('node:fs');

fs.writeFileSync('plain.js', 'module.exports = "plain"');
fs.writeFileSync('page.txt', 'a text');

const texts = registerHooks({
	load(url, context, next) {
		if (!url.endsWith('.txt')) return next(url, context);
		const source = `module.exports = ${JSON.stringify(fs.readFileSync(new URL(url), 'utf8'))}`;
		return { format: 'commonjs', source, shortCircuit: true };
	},
});
const names = registerHooks({
	resolve(specifier, context, next) {
		if (specifier === 'virtual:made') return { url: 'virtual:made', shortCircuit: true };
		const result = next(specifier, context);
		console.log('resolve', specifier, result.url.split('/').at(-1), context.conditions.length > 0);
		return result;
	},
	load(url, context, next) {
		if (url === 'virtual:made')
			return { format: 'module', source: 'export default 42', shortCircuit: true };
		const result = next(url, context);
		return { ...result, source: String(result.source).replace('plain', 'changed') };
	},
});
console.log(require('./plain.js'), require('./page.txt'));
(async () => {
	console.log((await import('virtual:made')).default);
	names.deregister();
	delete require.cache[require.resolve('./plain.js')];
	console.log(require('./plain.js'));
	texts.deregister();
	await import('virtual:other').catch((error) => console.log(error.code));
})();
