console.log('shared 1'); await null; console.log('shared 2'); export const x = 1;
