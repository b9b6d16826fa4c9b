// Odd forms of import and export.
import d, * as all from './forms.mjs';
import { 'a name' as spaced, default as again, later, setLater, f, setF, Live, nested } from './forms.mjs';
import {} from './side.mjs';
export {} from './side-too.mjs';
export * as forms from './forms.mjs';
export { d as default, spaced as 'x y' };

console.log(d(), again === d, all.default === d, spaced);
console.log(later, f());
setLater(2);
setF(() => 'replaced');
console.log(later, all.later, f(), { later, f: f() }, [later].map((x) => x + later));
console.log(new Live().value, typeof Live, `${later}`, later?.toFixed(1), later ?? 0);
label: for (const later of [10, 20]) {
	for (const x of [later]) if (x === 10) continue label;
	console.log('shadowed', later);
}
switch (later) {
	case 2: {
		let later = 'inner';
		console.log(later);
	}
}
class Uses {
	static first = later;
	#own = later;
	later = later;
	[`k${later}`] = 1;
	get value() { return [this.#own, this.later, later]; }
	later2(later = 'param') { return later; }
	static { this.block = later; }
}
const uses = new Uses();
setLater(3);
console.log(Uses.first, Uses.block, uses.value, uses.later2(), Object.keys(uses));
const { later: renamed = later, ...rest } = { a: 1 };
console.log(renamed, rest, nested.deep, (() => later)(), (function later() { return typeof later; })());
try { (0, eval)('later'); } catch (error) { console.log(error.name); }
console.log(eval('typeof spaced'), this);
const self = await import('./main.mjs');
console.log(Object.keys(self), self.forms === all);
