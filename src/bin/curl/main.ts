// `curl`, on Node's http: the options and messages that people meet when they try a server.
import { CookieFile } from './cookie-file.ts';
import { Curl } from './curl.ts';
import { CurlError } from './curl-error.ts';
import { CurlOptions } from './curl-options.ts';

const VERSION = `curl 8.14.1 (Slipway) on Node ${process.version}\nProtocols: http https\nFeatures: brotli libz zstd\n`;
const HELP = `Usage: curl [options...] <url>
 -d, --data <data>           HTTP POST data
 -f, --fail                  Fail fast with no output on HTTP errors
 -F, --form <name=content>   Specify multipart MIME data
 -G, --get                   Put the post data in the URL and use GET
 -H, --header <header>       Pass custom header(s) to server
 -i, --include               Include response headers in output
 -I, --head                  Show document info only
     --json <data>           HTTP POST JSON
 -L, --location              Follow redirects
 -m, --max-time <seconds>    Maximum time allowed for transfer
 -o, --output <file>         Write to file instead of stdout
 -O, --remote-name           Write output to file named as remote file
 -s, --silent                Silent mode
 -u, --user <user:password>  Server user and password
 -v, --verbose               Make the operation more talkative
 -w, --write-out <format>    Output FORMAT after completion
 -X, --request <method>      Specify request method to use
`;

async function run(): Promise<number> {
	const options = new CurlOptions(process.argv.slice(2));
	if (options.has('help') || options.has('version')) {
		process.stdout.write(options.has('help') ? HELP : VERSION);
		return 0;
	}
	if (options.urls.length === 0) throw new CurlError(2, 'no URL specified');
	const cookies = new CookieFile(options.all('cookie'));
	const outputs = options.all('output');
	let status = 0;
	for (const [i, url] of options.urls.entries()) {
		try {
			await new Curl(url, outputs[i], options, cookies).run();
		} catch (error) {
			if (!(error instanceof CurlError)) throw error;
			complain(error, options.has('silent') && !options.has('show-error'));
			status = error.status;
		}
	}
	const jar = options.value('cookie-jar');
	if (jar !== undefined) cookies.save(jar);
	return status;
}

/** Not before stdout has taken everything; kept connections would hold the process. */
function ended(status: number): void {
	process.stdout.write('', () => process.exit(status));
}

function complain({ status, message }: CurlError, silent: boolean): void {
	if (silent) return;
	const usage = "\ncurl: try 'curl --help' for more information";
	process.stderr.write(
		status === 2 ? `curl: ${message}${usage}\n` : `curl: (${status}) ${message}\n`,
	);
}

void run().then(
	(status) => {
		ended(status);
	},
	(error: unknown) => {
		if (!(error instanceof CurlError)) throw error;
		complain(error, false);
		ended(error.status);
	},
);
