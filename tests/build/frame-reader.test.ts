import { expect, test } from 'vitest';
import { FrameReader } from '#build/container/frame-reader.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

function reader(): { frames: FrameReader; said: string[] } {
	const said: string[] = [];
	const frames = new FrameReader({
		stdout: (data) => said.push(`out ${String(data)}`),
		stderr: (data) => said.push(`err ${String(data)}`),
	});
	return { frames, said };
}

test('frames may arrive in pieces, and lines end as terminals end them', async () => {
	const { frames, said } = reader();
	const text = `r\r\no${base64('one\n')}\r\ne${base64('two')}\r\nx${base64('{"code":3}')}\r\n`;
	for (const character of text) frames.output(character);
	await frames.ready;
	expect(said).toEqual(['out one\n', 'err two']);
	expect(await frames.ended).toEqual({ code: 3 });
});

test('what is no frame is the words of a runner that broke', async () => {
	const { frames, said } = reader();
	frames.output('Error: broken\r\n');
	frames.exit(70);
	expect(said).toEqual(['err Error: broken\r\n']);
	expect(await frames.ended).toEqual({ code: 70, signal: null });
});
