// Passwords hashed per second with scrypt's defaults.
const { scryptSync } = require('node:crypto');

const start = performance.now();
const end = start + Number(process.argv[2]) * 1000;
let count = 0;
for (; performance.now() < end; count++) scryptSync('correct horse', 'salt', 64);
console.log(JSON.stringify((count * 1000) / (performance.now() - start)));
