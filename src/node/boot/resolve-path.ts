// path.resolve for the kernel, which wants absolute normalised paths.
export function resolvePath(cwd: string, path: string): string {
	if (path.startsWith('/') && isNormal(path)) return path;
	const whole = path.startsWith('/') ? path : `${cwd}/${path}`;
	const parts: string[] = [];
	for (const part of whole.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '' && part !== '.') parts.push(part);
	}
	// A slash at the end asks for a directory: link/ is where the link leads.
	const slash = whole.endsWith('/') && parts.length > 0 ? '/' : '';
	return `/${parts.join('/')}${slash}`;
}

function isNormal(path: string): boolean {
	return !path.includes('//') && !path.includes('/.');
}
