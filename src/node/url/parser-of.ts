// The class that parses these texts as the standard says. No browser makes `C|` a drive's letter in a file: address
// (https://url.spec.whatwg.org/#windows-drive-letter), so whatever has such a sign is left to the library.
import { standardUrl } from './standard-url.ts';
import { Url } from './url.ts';

const drive = 'file://host/c|/';

export function parserOf(...texts: (string | undefined)[]): typeof URL {
	if (!texts.some((text) => text?.includes('|'))) return Url;
	return new Url(drive).pathname === '/c:/' ? Url : standardUrl();
}
