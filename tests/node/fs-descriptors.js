// Reading, writing, positions and truncation through a descriptor.
'use strict';
const fs = require('node:fs');

const fd = fs.openSync('data', 'w+');
console.log(fs.writeSync(fd, 'hello world'), fs.writeSync(fd, Buffer.from('!?')));
console.log(fs.writeSync(fd, 'J', 0), fs.writevSync(fd, [Buffer.from('a'), Buffer.from('bc')]));
const bytes = Buffer.alloc(8);
console.log(fs.readSync(fd, bytes, 0, 8, 0), bytes.toString());
console.log(fs.readSync(fd, bytes, { position: 20 }), fs.fstatSync(fd).size);
fs.ftruncateSync(fd, 4);
console.log(fs.readFileSync('data', 'latin1'));
fs.ftruncateSync(fd, 6);
console.log(fs.readFileSync('data'));
const parts = [Buffer.alloc(2), Buffer.alloc(9)];
console.log(fs.readvSync(fd, parts, 0), parts);
fs.closeSync(fd);

fs.appendFileSync('data', 'tail');
const append = fs.openSync('data', 'a+');
fs.writeSync(append, 'end', 0);
console.log(JSON.stringify(fs.readFileSync(append, 'utf8')), fs.readFileSync('data', 'utf8').length);
fs.closeSync(append);
fs.read(99, Buffer.alloc(1), 0, 1, 0, (error) => console.log(error.code));
