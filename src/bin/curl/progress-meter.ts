// The table that curl shows on stderr while its output goes elsewhere than to a terminal.
const TITLE =
	'  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n' +
	'                                 Dload  Upload   Total   Spent    Left  Speed\n';

export class ProgressMeter {
	readonly #on: boolean;
	readonly #started = Date.now();

	constructor(on: boolean) {
		this.#on = on;
		if (on) process.stderr.write(TITLE);
	}

	/** The last line; sizes in bytes. */
	end(received: number, sent: number): void {
		if (!this.#on) return;
		const seconds = Math.max(0.001, (Date.now() - this.#started) / 1000);
		const size = (value: number): string => short(value).padStart(5);
		const speed = (value: number): string => short(Math.round(value / seconds)).padStart(6);
		const percent = (value: number): string => (value > 0 ? '100' : '  0');
		process.stderr.write(
			`${percent(received + sent)} ${size(received + sent)}  ${percent(received)} ${size(received)}  ` +
				`${percent(sent)} ${size(sent)} ${speed(received)} ${speed(sent)} --:--:-- --:--:-- --:--:-- ${short(Math.round((received + sent) / seconds)).padStart(5)}\n`,
		);
	}
}

function short(value: number): string {
	if (value < 100_000) return String(value);
	return value < 1024 * 10_000
		? `${Math.floor(value / 1024)}k`
		: `${Math.floor(value / 1024 ** 2)}M`;
}
