// What a pooled worker does while it waits to become a process: lets the engine compile the parser, so that the
// first module does not have to wait for that.
import type { Environment } from '../environment.ts';
import { moduleHostOf } from './module-host-of.ts';
import { parseModule } from './parse-module.ts';

/** A little of everything that modules are made of. */
const SAMPLE = `import a, { b as c } from 'd';
export const e = async ({ f, ...g }, [h = 1] = []) => { for (const i of g) await i?.j(\`k\${f}\`); };
export default class L extends a { static m = /n/u; #o; get p() { return this.#o ?? c; } }
export function q(r) { try { if (r) throw new Error('s' + r.t[0]); } catch { return { r, u: -1 }; } }
`;

export function warmUp(environment: Environment) {
	parseModule(SAMPLE, 'warm-up', moduleHostOf(environment).parse);
}
