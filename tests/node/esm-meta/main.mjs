// import.meta of a file.
import { basename } from 'node:path';
const short = (text) => basename(text);
console.log(short(import.meta.url), short(import.meta.filename), short(import.meta.dirname));
console.log(import.meta.main, short(import.meta.resolve('./other.mjs')), Object.keys(import.meta));
console.log(Object.getPrototypeOf(import.meta), typeof import.meta.resolve);
const { isMain } = await import('./other.mjs');
console.log(isMain);
