// An import shows the exporter's variable as it changes; nobody but the exporter may assign to it.
import { count, increment as more } from './counter.mjs';
import * as counter from './counter.mjs';

console.log(count);
more();
console.log(count, counter.count, { count });
try {
	count = 5;
} catch (error) {
	console.log(error.name, error.message);
}
try {
	counter.count = 5;
} catch (error) {
	console.log(error.name, error.message);
}
console.log(counter);
console.log(Object.getOwnPropertyDescriptor(counter, 'count'));
console.log(Object.prototype.toString.call(counter), Reflect.ownKeys(counter));
