// process.env holds strings.
process.env.NUMBER = 1;
process.env.NOTHING = undefined;
process.env.BOOL = false;
console.log(process.env.NUMBER === '1', process.env.NOTHING, process.env.BOOL, process.env.missing, 'NUMBER' in process.env);
delete process.env.NUMBER;
console.log('NUMBER' in process.env, Object.keys(process.env).includes('BOOL'));
for (const attempt of [
	() => (process.env.x = Symbol('s')),
	() => Object.defineProperty(process.env, 'y', { value: 1 }),
	() => Object.defineProperty(process.env, 'y', { get: () => 1 }),
	() => Object.defineProperty(process.env, 'y', { value: 1, writable: true, enumerable: true, configurable: true }),
]) {
	try {
		attempt();
		console.log('fine', process.env.y);
	} catch (error) {
		console.log(error.name, error.code, error.message);
	}
}
console.log({ ...process.env }.BOOL, require('node:util').types.isProxy(process.env));
