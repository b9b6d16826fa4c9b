// require() of ES modules, import() from CommonJS, JSON.
const names = require('./module.mjs');
console.log(names, names.default, names.__esModule);
console.log(require('./only-named.mjs'));
try {
	require('./waits.mjs');
} catch (error) {
	console.log(error.code);
}
import('./module.mjs').then((again) => {
	console.log(again.named === names.named, again);
});
import('./data.json', { with: { type: 'json' } }).then(({ default: data }) => console.log(data));
import('./data.json').catch((error) => console.log(error.code));
import('./nothing.mjs').catch((error) => console.log(error.code));
