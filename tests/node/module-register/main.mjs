// Loader hooks on a thread of their own (module.register): answers are waited for.
import { register } from 'node:module';
register('./hooks.mjs', import.meta.url, { data: { suffix: '!' } });
const { default: text } = await import('virtual:hello');
console.log(text);
const { value } = await import('./plain.mjs');
console.log(value);
