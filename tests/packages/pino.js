// Lines of JSON: levels, children, serializers, secrets left out, errors with their stacks.
const pino = require('pino');

const log = pino({
	level: 'debug',
	base: { app: 'notes' },
	timestamp: false,
	redact: ['password', 'user.token'],
	serializers: { error: pino.stdSerializers.err },
	formatters: { level: (label) => ({ level: label }) },
});
log.info('started');
log.debug({ n: 1 }, 'with %s and %d', 'text', 2);
log.trace('not shown');
log.warn({ password: 'x', user: { name: 'ada', token: 'y' } }, 'secrets');
const child = log.child({ request: 7 }, { level: 'error' });
child.info('not shown');
const failure = new TypeError('broken');
failure.stack = 'TypeError: broken\n    at here';
child.error({ error: failure }, 'failed');
log.fatal(new Error('end', { cause: failure }).message);
console.log(log.isLevelEnabled('trace'), log.levels.values);
