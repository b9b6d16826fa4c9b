import { expect, test } from 'vitest';
import { Watches } from '#kernel/files/watches.ts';

function watch(path: string, recursive = false) {
	const watches = new Watches();
	const heard: string[] = [];
	const stop = watches.add(path, recursive, (event, name) => heard.push(`${event} ${name}`));
	return { watches, heard, stop };
}

test('a directory tells of its entries, by name', () => {
	const { watches, heard } = watch('/d');
	watches.renamed('/d/a');
	watches.changed('/d/a');
	watches.changed('/d/e/b');
	watches.changed('/dx');
	expect(heard).toEqual(['rename a', 'change a']);
});

test('a recursive one tells of everything below', () => {
	const { watches, heard } = watch('/d', true);
	watches.changed('/d/e/b');
	expect(heard).toEqual(['change e/b']);
});

test('a file tells of itself; a directory of its own end', () => {
	const { watches, heard } = watch('/d/file');
	watches.changed('/d/file');
	watches.renamed('/d/file');
	expect(heard).toEqual(['change file', 'rename file']);
});

test('the root can be watched', () => {
	const { watches, heard } = watch('/');
	watches.renamed('/a');
	watches.renamed('/a/b');
	expect(heard).toEqual(['rename a']);
});

test('ends', () => {
	const { watches, heard, stop } = watch('/d');
	stop();
	watches.renamed('/d/a');
	expect(heard).toEqual([]);
});
