// nextTick passes arguments and refuses what is no function.
process.nextTick((...args) => console.log(args), 1, 2, 3, 4, 5);
for (const bad of [null, 1, 'x']) { try { process.nextTick(bad); } catch (e) { console.log(e.code, e.message); } }
try { queueMicrotask(1); } catch (e) { console.log(e.code); }
queueMicrotask(() => { throw new Error('from microtask'); });
process.on('uncaughtException', (e) => console.log('caught', e.message));
