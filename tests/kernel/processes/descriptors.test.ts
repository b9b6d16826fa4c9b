import { expect, test } from 'vitest';
import type { OpenFile } from '#kernel/open-file.ts';
import { Descriptors } from '#kernel/processes/descriptors.ts';

function openFile(): OpenFile & { closings: number } {
	return {
		kind: 'file',
		closings: 0,
		stat: () => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
		read: () => new Uint8Array(0),
		write: () => 0,
		closed() {
			this.closings++;
		},
	};
}

test('the lowest free number is given', () => {
	const table = new Descriptors();
	const numbers = [table.add(openFile()), table.add(openFile()), table.add(openFile())];
	expect(numbers).toEqual([0, 1, 2]);
	table.close(1);
	table.close(0);
	expect([table.add(openFile()), table.add(openFile()), table.add(openFile())]).toEqual([0, 1, 3]);
});

test('a file is closed with its last descriptor, in whichever table', () => {
	const [one, other] = [new Descriptors(), new Descriptors()];
	const file = openFile();
	const fd = one.add(file);
	const copy = one.share(fd);
	one.share(fd, other);
	one.close(fd);
	one.close(copy);
	expect(file.closings).toBe(0);
	other.closeAll();
	expect(file.closings).toBe(1);
});

test('what is not open is EBADF', () => {
	const table = new Descriptors();
	const fd = table.add(openFile());
	table.close(fd);
	for (const wrong of [fd, -1, 1.5, 7]) expect(() => table.get(wrong)).toThrow('EBADF');
	expect(() => table.close(fd)).toThrow('EBADF');
});
