// What a call returns that is answered later.
export const LATER: unique symbol = Symbol('later');
export type Later = typeof LATER;
