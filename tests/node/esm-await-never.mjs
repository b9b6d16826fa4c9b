// A promise that nobody settles: exit code 13.
process.on('exit', (code) => console.log('exit', code));
await new Promise(() => {});
