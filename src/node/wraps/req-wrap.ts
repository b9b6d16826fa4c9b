// Stands for src/req_wrap.h: a request that lib makes, puts fields on and hands to a binding's call.
import type { AsyncWrapObject } from './async-wrap.ts';

export function reqWrap(AsyncWrap: new () => AsyncWrapObject): new () => AsyncWrapObject {
	return class ReqWrap extends AsyncWrap {};
}
