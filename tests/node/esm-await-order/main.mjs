// Top-level await: siblings go on, importers wait.
import './a.mjs';
import './b.mjs';
import './sync.mjs';
console.log('main');
process.on('exit', (code) => console.log('exit', code));
await new Promise(setImmediate);
console.log('end');
