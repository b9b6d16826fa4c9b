// JSON modules: with the attribute, without it, with a wrong one, and one object for all who import it.
import { writeFileSync } from 'node:fs';

writeFileSync('data.json', '{ "name": "slipway", "list": [1, 2] }');
writeFileSync('broken.json', '{ "name": }');

const { default: data } = await import('./data.json', { with: { type: 'json' } });
const again = await import('./data.json', { with: { type: 'json' } });
console.log(data, again.default === data, Object.keys(again));

async function attempt(specifier, options) {
	try {
		console.log(await import(specifier, options));
	} catch (error) {
		console.log(error.name, error.code, error.message.replaceAll(import.meta.dirname, '.'));
	}
}
await attempt('./data.json');
await attempt('./data.json', { with: { type: 'css' } });
await attempt('./data.json', { with: { type: 'json', other: 'x' } });
await attempt('./broken.json', { with: { type: 'json' } });
await attempt('data:application/json,{"a":1}', { with: { type: 'json' } });
await attempt('data:text/javascript,export default 1', { with: { type: 'json' } });
