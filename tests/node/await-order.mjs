// Order of ticks, promises and top-level await in a module.
import { setTimeout as sleep } from 'node:timers/promises';
import fs from 'node:fs';
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('promise'));
console.log('sync', import.meta.filename.split('/').pop(), typeof fs);
await null;
console.log('after await');
await sleep(5);
console.log('after sleep');
throw new Error('from module');
