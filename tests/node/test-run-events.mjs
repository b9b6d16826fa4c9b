// run() of node:test: its events, file globs, a signal, subtests, hooks in their order, timeouts, snapshots of values.
import { run } from 'node:test';
import { writeFileSync } from 'node:fs';

writeFileSync(
	'some.test.mjs',
	`import { after, afterEach, before, beforeEach, describe, it, test } from 'node:test';
for (const [name, hook] of Object.entries({ before, beforeEach, afterEach, after })) hook(() => console.log('outer ' + name));
describe('suite', () => {
	for (const [name, hook] of Object.entries({ before, beforeEach, afterEach, after })) hook(() => console.log('inner ' + name));
	it('first', () => {});
	it('second', { timeout: 20 }, () => new Promise((resolve) => setTimeout(resolve, 90)));
});
test('context', (t) => {
	console.log(t.name, t.fullName, t.signal.aborted, typeof t.filePath);
	t.after(() => console.log('t.after'));
	t.todo('later');
});
test('callback', (t, done) => setImmediate(done));
test('throws text', () => { throw 'text'; });`,
);
const seen = [];
const stream = run({ files: ['some.test.mjs'], concurrency: false });
stream.on('test:stdout', ({ message }) => seen.push(message.trim()));
stream.on('test:pass', ({ name, nesting, details, todo }) =>
	seen.push(`pass ${nesting} ${name} ${details.type ?? ''} ${todo ?? ''}`),
);
stream.on('test:fail', ({ name, nesting, details }) => {
	const { failureType, cause, code } = details.error;
	seen.push(`fail ${nesting} ${name} ${failureType} ${code} ${cause?.message ?? cause}`);
});
stream.on('test:plan', ({ nesting, count }) => seen.push(`plan ${nesting} ${count}`));
stream.on('test:summary', ({ counts, success, file }) => {
	if (file === undefined) seen.push(JSON.stringify([counts, success]));
});
stream.resume().on('end', () => console.log(seen.join('\n')));
