// curl's command line.
import { CurlError } from './curl-error.ts';

interface Option {
	name: string;
	short?: string;
	/** Takes a value. */
	value?: boolean;
}

const OPTIONS: readonly Option[] = [
	{ name: 'basic' },
	{ name: 'compressed' },
	{ name: 'connect-timeout', value: true },
	{ name: 'cookie', short: 'b', value: true },
	{ name: 'cookie-jar', short: 'c', value: true },
	{ name: 'create-dirs' },
	{ name: 'data', short: 'd', value: true },
	{ name: 'data-ascii', value: true },
	{ name: 'data-binary', value: true },
	{ name: 'data-raw', value: true },
	{ name: 'data-urlencode', value: true },
	{ name: 'dump-header', short: 'D', value: true },
	{ name: 'fail', short: 'f' },
	{ name: 'fail-with-body' },
	{ name: 'form', short: 'F', value: true },
	{ name: 'form-string', value: true },
	{ name: 'get', short: 'G' },
	{ name: 'globoff', short: 'g' },
	{ name: 'head', short: 'I' },
	{ name: 'header', short: 'H', value: true },
	{ name: 'help', short: 'h' },
	{ name: 'http1.1' },
	{ name: 'include', short: 'i' },
	{ name: 'insecure', short: 'k' },
	{ name: 'ipv4', short: '4' },
	{ name: 'ipv6', short: '6' },
	{ name: 'json', value: true },
	{ name: 'location', short: 'L' },
	{ name: 'max-redirs', value: true },
	{ name: 'max-time', short: 'm', value: true },
	{ name: 'no-buffer', short: 'N' },
	{ name: 'no-progress-meter' },
	{ name: 'output', short: 'o', value: true },
	{ name: 'path-as-is' },
	{ name: 'progress-bar', short: '#' },
	{ name: 'range', short: 'r', value: true },
	{ name: 'referer', short: 'e', value: true },
	{ name: 'remote-name', short: 'O' },
	{ name: 'request', short: 'X', value: true },
	{ name: 'show-error', short: 'S' },
	{ name: 'silent', short: 's' },
	{ name: 'upload-file', short: 'T', value: true },
	{ name: 'url', value: true },
	{ name: 'user', short: 'u', value: true },
	{ name: 'user-agent', short: 'A', value: true },
	{ name: 'verbose', short: 'v' },
	{ name: 'version', short: 'V' },
	{ name: 'write-out', short: 'w', value: true },
];

const byName = new Map(OPTIONS.map((option) => [option.name, option]));
const byShort = new Map(OPTIONS.map((option) => [option.short, option]));

export class CurlOptions {
	/** In the order they were given; `-d` and `--json` are put together in it. */
	readonly given: { name: string; value: string }[] = [];
	readonly urls: string[] = [];

	constructor(args: readonly string[]) {
		const rest = [...args];
		for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
			if (arg === '--') this.urls.push(...rest.splice(0));
			else if (arg.startsWith('--')) this.#long(arg, rest);
			else if (arg.startsWith('-') && arg !== '-') this.#short(arg.slice(1), rest);
			else this.urls.push(arg);
		}
		this.urls.push(...this.all('url'));
	}

	has(name: string): boolean {
		return this.given.some((option) => option.name === name);
	}

	/** The last one. */
	value(name: string): string | undefined {
		return this.given.findLast((option) => option.name === name)?.value;
	}

	all(name: string): string[] {
		return this.given.filter((option) => option.name === name).map(({ value }) => value);
	}

	/** Seconds as ms. */
	time(name: string): number | undefined {
		const text = this.value(name);
		if (text === undefined) return undefined;
		if (!/^\d*\.?\d+$/.test(text)) {
			throw new CurlError(2, `option --${name}: expected a proper numerical parameter`);
		}
		return Number(text) * 1000;
	}

	#long(arg: string, rest: string[]): void {
		const negated = arg.startsWith('--no-') && byName.has(arg.slice(5));
		const option = byName.get(arg.slice(negated ? 5 : 2));
		if (!option) throw new CurlError(2, `option ${arg}: is unknown`);
		if (negated) {
			for (let i = this.given.length - 1; i >= 0; i -= 1) {
				if (this.given[i]?.name === option.name) this.given.splice(i, 1);
			}
			return;
		}
		this.#add(option, arg, option.value ? rest.shift() : '');
	}

	#short(letters: string, rest: string[]): void {
		for (const [i, letter] of [...letters].entries()) {
			const option = byShort.get(letter);
			if (!option) throw new CurlError(2, `option -${letter}: is unknown`);
			if (!option.value) {
				this.#add(option, `-${letter}`, '');
				continue;
			}
			const attached = letters.slice(i + 1);
			return this.#add(option, `-${letter}`, attached === '' ? rest.shift() : attached);
		}
	}

	#add({ name }: Option, written: string, value: string | undefined): void {
		if (value === undefined) throw new CurlError(2, `option ${written}: requires parameter`);
		this.given.push({ name, value });
	}
}
