import './b.cjs'; export const a = 1; console.log('a');
