import { fromA, hoisted } from './main.mjs';

console.log(hoisted());
try {
	console.log(fromA);
} catch (error) {
	console.log(error.name, error.message);
}
export const fromB = 'b';
setTimeout(() => console.log('later', fromA), 1);
