// Where the parts of a serialized URL begin and end, as ada::url_components has them:
//
//   https://user:pass@example.com:1234/foo/bar?baz#quux
//         |     |    |          | ^^^^|       |   |
//         |     |    |          | |   |       |   `----- hash_start
//         |     |    |          | |   |       `--------- search_start
//         |     |    |          | |   `----------------- pathname_start
//         |     |    |          | `--------------------- port
//         |     |    |          `----------------------- host_end
//         |     |    `---------------------------------- host_start
//         |     `--------------------------------------- username_end
//         `--------------------------------------------- protocol_end
const omitted = 0xffffffff;

// ada::scheme::type
const schemes: Readonly<Record<string, number>> = {
	'http:': 0,
	'https:': 2,
	'ws:': 3,
	'ftp:': 4,
	'wss:': 5,
	'file:': 6,
};
const notSpecial = 1;

/** protocol_end, username_end, host_start, host_end, port, pathname_start, search_start, hash_start, scheme type */
export function urlOffsets(url: URL): number[] {
	const href = url.href;
	const protocolEnd = url.protocol.length;
	const hasAuthority = href.startsWith('//', protocolEnd);
	let usernameEnd = protocolEnd;
	let hostStart = protocolEnd;
	let hostEnd = protocolEnd;
	if (hasAuthority) {
		usernameEnd = protocolEnd + 2 + url.username.length;
		hostStart = url.password ? usernameEnd + 1 + url.password.length : usernameEnd;
		const sign = url.username || url.password ? 1 : 0;
		hostEnd = hostStart + sign + url.hostname.length;
	}
	let pathnameStart = url.port === '' ? hostEnd : hostEnd + 1 + url.port.length;
	// "web+demo:/.//not-a-host/": the dot keeps the path from reading as a host.
	if (!hasAuthority && url.pathname.startsWith('//')) pathnameStart += 2;
	const hashStart = href.indexOf('#', pathnameStart);
	const queryStart = href.indexOf('?', pathnameStart);
	const hasSearch = queryStart !== -1 && (hashStart === -1 || queryStart < hashStart);
	return [
		protocolEnd,
		usernameEnd,
		hostStart,
		hostEnd,
		url.port === '' ? omitted : Number(url.port),
		pathnameStart,
		hasSearch ? queryStart : omitted,
		hashStart === -1 ? omitted : hashStart,
		schemes[url.protocol] ?? notSpecial,
	];
}
