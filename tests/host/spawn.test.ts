// `container.spawn`: a program on a terminal, as the client sees it.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ClientPage } from '../browser/client-page.ts';

let client: ClientPage;

beforeAll(async () => {
	client = await ClientPage.open({ containerUrl: inject('containerUrl') });
	await client.boot({ workdirName: 'shop' });
	await client.page.evaluate(() => {
		Object.assign(globalThis, {
			async run(source: string, options: object = {}): Promise<[string, number]> {
				const process = await container.spawn('node', ['-e', source], options);
				let text = '';
				await process.output.pipeTo(new WritableStream({ write: (part) => void (text += part) }));
				return [text, await process.exit];
			},
		});
	});
});
afterAll(() => client?.close());

/** Runs a script in the container: what its terminal showed, and its exit code. */
function run(source: string, options: object = {}): Promise<[string, number]> {
	return client.page.evaluate(
		([code, how]) =>
			(globalThis as unknown as { run(c: string, h: object): Promise<[string, number]> }).run(
				code,
				how,
			),
		[source, options] as const,
	);
}

test('output and exit code; lines end as on a terminal', async () => {
	expect(await run('console.log("one"); console.error("two"); process.exitCode = 3')).toEqual([
		'one\r\ntwo\r\n',
		3,
	]);
});

test('the environment and the working directory', async () => {
	const source =
		'console.log(process.env.N, process.env.B, process.cwd(), String(process.stdout.isTTY))';
	await client.page.evaluate(() => container.fs.mkdir('inner', { recursive: true }));
	const [text] = await run(source, { env: { N: 1, B: true }, cwd: 'inner' });
	expect(text).toBe('1 true /home/shop/inner true\r\n');
});

test('the size of the terminal, and how it changes', async () => {
	const source = `
		console.log(process.stdout.columns + 'x' + process.stdout.rows);
		process.stdout.on('resize', () => {
			console.log(process.stdout.columns + 'x' + process.stdout.rows);
			process.exit();
		});
		setTimeout(() => {}, 10000);`;
	const text = await client.page.evaluate(async (code) => {
		const process = await container.spawn('node', ['-e', code], {
			terminal: { cols: 100, rows: 30 },
		});
		let shown = '';
		let resized = false;
		await process.output.pipeTo(
			new WritableStream({
				write(part) {
					shown += part;
					if (resized || !shown.includes('100x30')) return;
					resized = true;
					process.resize({ cols: 60, rows: 20 });
				},
			}),
		);
		return shown;
	}, source);
	expect(text).toBe('100x30\r\n60x20\r\n');
});

test('input is echoed and reaches the program', async () => {
	const source = `process.stdin.once('data', (d) => { console.log('got ' + d.toString().trim()); process.exit(); })`;
	const [text, code] = await client.page.evaluate(async (program) => {
		const process = await container.spawn('node', ['-e', program]);
		const writer = process.input.getWriter();
		await writer.write('hello\r');
		let shown = '';
		await process.output.pipeTo(new WritableStream({ write: (part) => void (shown += part) }));
		return [shown, await process.exit] as const;
	}, source);
	expect([text, code]).toEqual(['hello\r\ngot hello\r\n', 0]);
});

test('kill ends a program, also one that never yields', async () => {
	const codes = await client.page.evaluate(async () => {
		const ended: number[] = [];
		for (const source of [
			'setInterval(() => {}, 1000); console.log(1)',
			'console.log(1); for (;;);',
		]) {
			const process = await container.spawn('node', ['-e', source]);
			const reader = process.output.getReader();
			await reader.read();
			process.kill();
			ended.push(await process.exit);
		}
		return ended;
	});
	expect(codes).toEqual([143, 143]);
});

test('Ctrl+C interrupts', async () => {
	const code = await client.page.evaluate(async () => {
		const process = await container.spawn('node', [
			'-e',
			'console.log(1); setInterval(() => {}, 1000)',
		]);
		const reader = process.output.getReader();
		await reader.read();
		await process.input.getWriter().write('\x03');
		return process.exit;
	});
	expect(code).toBe(130);
});

test('a command that is not there', async () => {
	const error = await client.page.evaluate(() =>
		container.spawn('no-such-command').then(
			() => null,
			({ message, code }: Error & { code: string }) => ({ message, code }),
		),
	);
	expect(error).toEqual({ message: 'spawn no-such-command ENOENT', code: 'ENOENT' });
});

test('output: false gives none', async () => {
	const code = await client.page.evaluate(async () => {
		const process = await container.spawn('node', ['-e', 'console.log("x".repeat(200000))'], {
			output: false,
		});
		return process.exit;
	});
	expect(code).toBe(0);
});

test('much output arrives whole and in order', async () => {
	const [text] = await run('for (let i = 0; i < 20000; i++) console.log(String(i))');
	const expected = Array.from({ length: 20000 }, (_, i) => `${i}\r\n`).join('');
	expect(text.length).toBe(expected.length);
	expect(text === expected).toBe(true);
});
