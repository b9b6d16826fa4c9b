// TypeScript files: types are taken out, positions stay, what is more than types is an error.
import { greet } from './types.ts';
import { createRequire } from 'node:module';

const person = { name: 'Ada', age: 36 };
console.log(greet(person));
const require = createRequire(import.meta.url);
console.log(require('./common.cts').value);
await import('./throws.ts').catch((error) => console.log(error.message, error.stack.split('\n')[1].replace(/file:.*\//, '')));
await import('./enum.ts').catch((error) => console.log(error.code, error.message.split('\n')[0]));
