// An absolute path as a file: URL (PathToFileURL of src/node_url.cc). What the pathname setter would read as
// something else than a character of a name is escaped first.
import { Url } from './url.ts';

const posixSpecial = /[%\\\n\r\t?#[\]~]/g;
const windowsSpecial = /[%\n\r\t?#[\]~]/g;

function escapeUnit(unit: string): string {
	return '%' + unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}

export function urlFromPath(path: string, windows: boolean, hostname?: string): URL {
	const url = new Url('file://');
	url.pathname = path.replace(windows ? windowsSpecial : posixSpecial, escapeUnit);
	// Some browsers leave it as it is.
	if (url.pathname.includes('|')) url.pathname = url.pathname.replaceAll('|', '%7C');
	if (windows && hostname !== undefined) url.hostname = hostname;
	return url;
}
