// Text of an nginx.conf -> a list of directives. A directive is { name, args, line, block? }.

const KNOWN = ['server', 'server_name', 'root', 'location', 'proxy_pass', 'return', 'expires', 'gzip', 'index', 'listen'];

export function parseConfig(text) {
	const tokens = tokenize(text);
	const directives = parseBlock(tokens, false);
	for (const { name, line } of directives) {
		if (name !== 'server') throw new SyntaxError(`nginx.conf:${line}: "${name}" is not allowed here, only server { … }`);
	}
	return directives;
}

function tokenize(text) {
	const tokens = [];
	text.split('\n').forEach((source, index) => {
		const matches = source.replace(/#.*/, '').matchAll(/"[^"]*"|[{};]|[^\s{};]+/g);
		for (const [value] of matches) tokens.push({ value: value.replace(/^"|"$/g, ''), line: index + 1 });
	});
	return tokens;
}

function parseBlock(tokens, inside) {
	const directives = [];
	while (tokens.length > 0) {
		const first = tokens.shift();
		if (first.value === '}') {
			if (inside) return directives;
			throw new SyntaxError(`nginx.conf:${first.line}: unexpected "}"`);
		}
		directives.push(parseDirective(first, tokens));
	}
	if (inside) throw new SyntaxError('nginx.conf: unexpected end of file, expecting "}"');
	return directives;
}

function parseDirective({ value: name, line }, tokens) {
	if (!KNOWN.includes(name)) throw new SyntaxError(`nginx.conf:${line}: unknown directive "${name}"`);
	const args = [];
	for (;;) {
		const token = tokens.shift();
		if (!token || token.value === '}') throw new SyntaxError(`nginx.conf:${line}: directive "${name}" is not terminated by ";"`);
		if (token.value === ';') return { name, args, line };
		if (token.value === '{') return { name, args, line, block: parseBlock(tokens, true) };
		args.push(token.value);
	}
}
