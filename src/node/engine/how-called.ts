// Tells frames read off a text how their functions were called, as V8 does: with `new`, when the caller's line says
// so, or as a method of an object of Node's that is known by the caller's file.
import { CallSite, type NativeCallSite } from './call-site.ts';
import { ParsedFrame } from './parsed-frame.ts';

const constructed = /^(?:new\s*\(?\s*(?:class\s+)?(?:[\w$]+\.)*([\w$]+)|(super)\b)/;
const BETWEEN = 'node:async_hooks';
const LINES = 'node:internal/readline/interface';
const TESTS = 'node:internal/test_runner/test';
/** The caller's file, as it ends -> what a function without a name is a method of. */
const receivers: readonly [file: string, type: string][] = [
	['node:internal/modules/cjs/loader', 'Object'],
	[TESTS, 'TestContext'],
];
/** Methods of Node's own that programs meet in stacks: the file, the name, and what `this` most often is. */
const methods: readonly [file: string, names: RegExp, type: string][] = [
	[TESTS, /^(?:run|start|postRun|processPendingSubtests)$/, 'Test'],
	[BETWEEN, /^runInAsyncScope$/, 'Test'],
];

/** Methods of Node's own that a symbol names, which JavaScriptCore does not tell: the file, and what they call. */
const keyed: readonly [file: string, calls: string, name: string][] = [
	[LINES, 'emit', '[_onLine]'],
	[LINES, '[_onLine]', '[_normalWrite]'],
];

/** `sites`: from the innermost outwards. */
export function howCalled(sites: readonly NativeCallSite[]): void {
	for (const [index, site] of sites.entries()) {
		const caller = sites[index + 1];
		if (!(site instanceof CallSite) || !(caller instanceof CallSite)) continue;
		const { native } = site;
		if (!(native instanceof ParsedFrame)) continue;
		const name = site.getFunctionName() ?? keyedName(site, sites[index - 1]);
		site.nameAs(name);
		if (site.getFileName().startsWith('node:')) {
			native.typeName = ownMethod(site.getFileName(), name, caller);
			continue;
		}
		const [, made, base] = constructed.exec(caller.callText) ?? [];
		if (name && (base || made === name)) native.isNew = true;
		else if (!name) native.typeName = receiver(caller, sites[index + 2]);
	}
}

function keyedName(site: CallSite, called: NativeCallSite | undefined): string | null {
	const name = called?.getFunctionName();
	const found = keyed.find(([file, calls]) => file === site.getFileName() && calls === name);
	return found?.[2] ?? null;
}

function ownMethod(file: string, name: string | null, caller: CallSite): string | null {
	const inTests = file === TESTS || caller.getFileName() === TESTS;
	const known = methods.find(([at, names]) => at === file && names.test(name ?? ''));
	return inTests && known ? known[2] : null;
}

function receiver(caller: CallSite, next: NativeCallSite | undefined): string | null {
	const file = caller.getFileName() === BETWEEN ? next?.getFileName() : caller.getFileName();
	return receivers.find(([known]) => known === file)?.[1] ?? null;
}
