// A server that speaks git over HTTP (gitprotocol-http(5), version 0): it lists its refs, hands out packs and takes them.
import { GitError } from '../git-error.ts';
import { packetLines } from './packet-lines.ts';

type Service = 'git-upload-pack' | 'git-receive-pack';

interface Move {
	ref: string;
	/** 40 zeros where there is none. */
	before: string;
	after: string;
}

export class SmartServer {
	/** Tags that are objects have `^{}` twins. */
	readonly refs = new Map<string, string>();
	/** `refs/heads/main` */
	readonly head: string | undefined;
	readonly #address: string;
	readonly #headers: Record<string, string>;
	readonly #url: string;
	readonly #service: Service;
	readonly #sideBand: boolean;

	static async open(url: string, service: Service): Promise<SmartServer> {
		const { address, headers } = split(url);
		const answer = await ask(url, `${address}/info/refs?service=${service}`, { headers });
		return new SmartServer(url, service, packetLines.read(answer).lines);
	}

	private constructor(url: string, service: Service, lines: readonly (Buffer | undefined)[]) {
		({ address: this.#address, headers: this.#headers } = split(url));
		this.#url = url;
		this.#service = service;
		let capabilities = '';
		for (const line of lines) {
			const [text = '', offered] = line?.toString().trimEnd().split('\0') ?? [];
			capabilities = offered ?? capabilities;
			const [, oid, ref] = /^([0-9a-f]{40}) (\S+)$/.exec(text) ?? [];
			if (oid !== undefined && ref !== undefined && ref !== 'capabilities^{}')
				this.refs.set(ref, oid);
		}
		this.head = /(?:^| )symref=HEAD:(\S+)/.exec(capabilities)?.[1];
		this.#sideBand = / side-band-64k/.test(` ${capabilities}`);
	}

	/** The objects of some commits and tags. @param have commits whose objects are here */
	async pack(wants: readonly string[], have: readonly string[]): Promise<Buffer> {
		const capabilities = this.#sideBand ? ' ofs-delta side-band-64k' : ' ofs-delta';
		const answer = await this.#send(
			packetLines.write([
				...wants.map((oid, index) => `want ${oid}${index === 0 ? capabilities : ''}\n`),
				undefined,
				...have.map((oid) => `have ${oid}\n`),
				'done\n',
			]),
		);
		const { lines, rest } = packetLines.read(answer);
		const pack = this.#sideBand ? this.#firstBand(lines) : rest;
		return pack.subarray(Math.max(0, pack.indexOf('PACK')));
	}

	/** @returns why the server refused, if it did @param pack undefined where a ref is taken away */
	async move({ ref, before, after }: Move, pack: Buffer | undefined): Promise<string | undefined> {
		const capabilities = `report-status${this.#sideBand ? ' side-band-64k' : ''} agent=git/slipway`;
		const command = packetLines.write([`${before} ${after} ${ref}\0 ${capabilities}`, undefined]);
		const answer = await this.#send(Buffer.concat([command, pack ?? Buffer.alloc(0)]));
		const outer = packetLines.read(answer).lines;
		const lines = this.#sideBand ? packetLines.read(this.#firstBand(outer)).lines : outer;
		for (const line of lines) {
			const [, failed] = /^unpack (?!ok)(.*)$/.exec(line?.toString().trimEnd() ?? '') ?? [];
			const [, refused] = /^ng \S+ (.*)$/.exec(line?.toString().trimEnd() ?? '') ?? [];
			if (failed !== undefined || refused !== undefined) return refused ?? failed;
		}
		return undefined;
	}

	/** The data; what the server has to say is shown. */
	#firstBand(lines: readonly (Buffer | undefined)[]): Buffer {
		const data: Buffer[] = [];
		for (const line of lines) {
			if (line?.[0] === 1) data.push(line.subarray(1));
			const text = line?.toString('utf8', 1) ?? '';
			if (line?.[0] === 3) throw new GitError(`remote error: ${text.trimEnd()}`);
			if (line?.[0] === 2 && this.#service === 'git-receive-pack')
				process.stderr.write(text.replace(/^(?=.)/gm, 'remote: '));
		}
		return Buffer.concat(data);
	}

	async #send(body: Buffer): Promise<Buffer> {
		return ask(this.#url, `${this.#address}/${this.#service}`, {
			method: 'POST',
			headers: { ...this.#headers, 'content-type': `application/x-${this.#service}-request` },
			body: new Uint8Array(body),
		});
	}
}

/** A name and a password in a URL are said in a header: fetch takes them nowhere else. */
function split(url: string): { address: string; headers: Record<string, string> } {
	const parsed = new URL(url);
	const { username, password } = parsed;
	parsed.username = '';
	parsed.password = '';
	const address = parsed.href.replace(/\/$/, '');
	if (username === '') return { address, headers: {} };
	const secret = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
	return { address, headers: { authorization: `Basic ${Buffer.from(secret).toString('base64')}` } };
}

async function ask(url: string, address: string, request: RequestInit): Promise<Buffer> {
	const shown = `${url.replace(/\/$/, '')}/`;
	const response = await fetch(address, request).catch((error: unknown): never => {
		const cause = error instanceof Error ? (error.cause ?? error) : error;
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new GitError(`unable to access '${shown}': ${reason}`);
	});
	if (response.ok) return Buffer.from(await response.arrayBuffer());
	if (response.status === 404) throw new GitError(`repository '${shown}' not found`);
	if (response.status === 401)
		throw new GitError(`Authentication failed for '${shown}': put a name and a token into the URL`);
	throw new GitError(
		`unable to access '${shown}': The requested URL returned error: ${response.status}`,
	);
}
