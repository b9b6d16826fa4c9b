// The async_hooks type of a wrap: its class name in capitals, but for these (src/async_wrap.h).
const names: Readonly<Record<string, string>> = {
	TCP: 'TCPWRAP',
	TTY: 'TTYWRAP',
	Pipe: 'PIPEWRAP',
	UDP: 'UDPWRAP',
	Process: 'PROCESSWRAP',
	Signal: 'SIGNALWRAP',
	FSEvent: 'FSEVENTWRAP',
	HTTPParser: 'HTTPINCOMINGMESSAGE',
	Hash: 'HASHREQUEST',
	HashJob: 'HASHREQUEST',
	RandomBytesJob: 'RANDOMBYTESREQUEST',
	PBKDF2Job: 'PBKDF2REQUEST',
	ScryptJob: 'SCRYPTREQUEST',
	HKDFJob: 'DERIVEBITSREQUEST',
	Zlib: 'ZLIB',
};

const known = new WeakMap<object, string>();

export function providerName(wrap: object): string {
	const { constructor } = wrap as { constructor: { name: string } };
	let name = known.get(constructor);
	if (name === undefined) {
		name = names[constructor.name] ?? constructor.name.toUpperCase();
		known.set(constructor, name);
	}
	return name;
}
