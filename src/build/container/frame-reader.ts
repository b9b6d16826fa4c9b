// Takes apart what program/run-framed.ts writes on its terminal. Lines that are no frames come from
// the runtime (the runner itself broke) and go to stderr.
import type { Follower } from './container-page.ts';
import type { ExitFrame } from './exit-frame.ts';

export interface FrameTargets {
	stdout(data: Buffer): void;
	stderr(data: Buffer): void;
}

const frame = /^([roexw])([A-Za-z\d+/]*={0,2})\r?$/;

export class FrameReader implements Follower {
	/** When the runner reads its input: before, the terminal would echo it. */
	readonly ready: Promise<void>;
	readonly ended: Promise<ExitFrame>;
	readonly #targets: FrameTargets;
	#rest = '';
	#ready: () => void = () => undefined;
	#end: (frame: ExitFrame) => void = () => undefined;

	constructor(targets: FrameTargets) {
		this.#targets = targets;
		this.ready = new Promise((resolve) => (this.#ready = resolve));
		this.ended = new Promise((resolve) => (this.#end = resolve));
	}

	output(text: string): void {
		const lines = (this.#rest + text).split('\n');
		this.#rest = lines.pop() ?? '';
		for (const line of lines) this.#line(line);
	}

	/** The runner is gone. Without an exit frame it was ended from outside, or broke. */
	exit(code: number): void {
		if (this.#rest !== '') this.#line(this.#rest);
		this.#ready();
		this.#end({ code, signal: null });
	}

	#line(line: string): void {
		const [, letter, text = ''] = frame.exec(line) ?? [];
		const data = Buffer.from(text, 'base64');
		if (letter === undefined) this.#targets.stderr(Buffer.from(`${line}\n`));
		else if (letter === 'r') this.#ready();
		else if (letter === 'o') this.#targets.stdout(data);
		else if (letter === 'e') this.#targets.stderr(data);
		else if (letter === 'x') this.#end(JSON.parse(data.toString()) as ExitFrame);
	}
}
