type A = string;
const f = (a: A): never => { throw new Error(a); };
f("here");
export {};
