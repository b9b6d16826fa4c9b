// @slipway/check: what a lesson's checks.test.js imports. Runs in the container and under any Node 24.
export { check } from './check.ts';
export { client } from './client.ts';
export { clock } from './clock.ts';
export { expect } from './expect.ts';
export { fault } from './fault.ts';
export { random } from './random.ts';
export { repo } from './repo.ts';
export { server } from './server.ts';
export { spy } from './spy.ts';
export { sql } from './sql.ts';
