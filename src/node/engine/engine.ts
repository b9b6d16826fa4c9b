// What the rest of the runtime has to know of the browser's JavaScript engine. Found out by trying; nothing asks for
// its name.
import type { BrowserGlobals } from './browser-globals.ts';
import { hasTailCalls } from './has-tail-calls.ts';
import { hasUsing } from './has-using.ts';
import { hasV8Stacks } from './has-v8-stacks.ts';
import { loadsScripts } from './loads-scripts.ts';
import { ScriptLoader } from './script-loader.ts';

export class Engine {
	/** Stacks by call sites, and errors in V8's words. */
	readonly isV8 = hasV8Stacks();
	/** Strict functions that end with a call have no frame. */
	readonly hasTailCalls = !this.isV8 && hasTailCalls();
	readonly hasUsing = this.isV8 || hasUsing();
	/** Undefined where `eval` keeps the places of its code. */
	readonly loader: ScriptLoader | undefined;

	/** Gives an error that the engine itself threw V8's words and stack, where it has others (text-stack.ts). */
	adopt: (error: unknown) => void = () => undefined;

	/** Whether lib threw it a second time, where that can't be told by the place (text-stack.ts). */
	isHandedOn: (error: unknown) => boolean = () => false;

	/** To be made before Error is replaced. */
	constructor(browser: BrowserGlobals) {
		this.loader = loadsScripts() ? new ScriptLoader(browser) : undefined;
	}
}
