// Runs a command as the app does: on a terminal, keys in, screen out.
import type { ContainerPage } from './container-page.ts';
import type { ExitFrame } from './exit-frame.ts';
import { passSignals } from './pass-signals.ts';

const SIZE = { cols: 80, rows: 24 };

export async function runOnTerminal(
	container: ContainerPage,
	command: string,
	args: string[],
	cwd: string,
): Promise<ExitFrame> {
	const { stdin, stdout } = process;
	const terminal = stdout.isTTY ? { cols: stdout.columns, rows: stdout.rows } : SIZE;
	let exited: (frame: ExitFrame) => void;
	const exit = new Promise<ExitFrame>((resolve) => (exited = resolve));
	const running = await container.spawn(
		{ command, args, cwd, env: {}, terminal },
		{ output: (text) => stdout.write(text), exit: (code) => exited({ code }) },
	);
	if (stdin.isTTY) stdin.setRawMode(true);
	stdin.on('data', (data) => void running.write(data.toString()));
	stdout.on('resize', () => void running.resize(stdout.columns, stdout.rows));
	passSignals(() => running.kill());
	const frame = await exit;
	if (stdin.isTTY) stdin.setRawMode(false);
	return frame;
}
