// JavaScriptCore shows a running async function twice: its body, and below that, up to its first `await`, the function
// that began the body, at the place of its parameters. V8 shows it once.
import { CallSite, type NativeCallSite } from './call-site.ts';

const call = /^(?:new\s+)?[\w$.]*\(/;

export function withoutBeginnings(sites: readonly NativeCallSite[]): NativeCallSite[] {
	return sites.filter((site, index) => {
		const body = sites[index - 1];
		if (!(site instanceof CallSite) || !(body instanceof CallSite)) return true;
		if (!isBeginning(site, body)) return true;
		body.nameAs(site.getFunctionName());
		return false;
	});
}

/** An arrow function's body has no name. */
function isBeginning(site: CallSite, body: CallSite): boolean {
	const name = body.getFunctionName();
	const file = site.getFileName();
	// Of Node's own files the text is not at hand.
	if (file !== body.getFileName() || file.startsWith('node:')) return false;
	return (!name || name === site.getFunctionName()) && !call.test(site.callText);
}
