process.on('exit', (code) => console.log(code));
await new Promise(() => {});
