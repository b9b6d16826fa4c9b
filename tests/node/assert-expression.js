// An assertion without a message tells the expression that failed.
'use strict';
const assert = require('node:assert');

function tell(fail) {
	try {
		fail();
	} catch (error) {
		console.log(error.code, error.generatedMessage, JSON.stringify(error.message));
	}
}

const user = { name: '' };
tell(() => assert(user.name));
tell(() => assert.ok(user.name.length > 0 && user.age > 3));
tell(() => assert.ok(
	user.name,
));
tell(() => { if (user) assert.equal(1, 1), assert(0 == 'a'); });
tell(() => assert());
tell(() => assert.strict.ok(null, undefined));
tell(() => assert.ok(false, 'said so'));
