// An unref'd timer does not keep the process; ref'ing it again does.
setTimeout(() => console.log('never'), 10000).unref();
const kept = setTimeout(() => console.log('kept'), 150);
kept.unref();
console.log(kept.hasRef());
kept.ref();
console.log(kept.hasRef());
setImmediate(() => console.log('never either?')).unref();
process.on('exit', (code) => console.log('exit', code));
