// Milliseconds that `require('express')` takes.
const start = performance.now();
require('express');
console.log(JSON.stringify(performance.now() - start));
