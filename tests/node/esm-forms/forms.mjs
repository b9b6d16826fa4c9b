export default function () { return 'default'; }
const spaced = 'spaced';
export { spaced as 'a name' };
export let later = 1;
export const setLater = (value) => { later = value; };
export function f() { return 'first'; }
export function setF(g) { f = g; }
export var Live = class { value = later; };
export let { nested } = { nested: { deep: true } };
export const rebind = () => ({ nested } = { nested: 1 });
