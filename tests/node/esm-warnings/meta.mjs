const { value, ...flags } = Object.getOwnPropertyDescriptor(import.meta, 'dirname');
console.log(typeof value, JSON.stringify(flags), Object.keys(import.meta).join());
