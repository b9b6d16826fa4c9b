import { expect, test } from 'vitest';
import { Ports } from '#host/ports.ts';

test('two listeners of one port are one opening and one closing', () => {
	const heard: string[] = [];
	const ports = new Ports((port) => `/~${port}/`);
	ports.onPort.add((port, type, url) => heard.push(`${type} ${port} ${url}`));
	ports.onServerReady.add((port, url) => heard.push(`ready ${port} ${url}`));
	const event = (open: boolean, address: string) =>
		ports.dispatch({ type: 'port', port: 3000, open, address, pid: 2 });
	event(true, '0.0.0.0');
	event(true, '::');
	event(false, '0.0.0.0');
	event(false, '::');
	expect(heard).toEqual(['open 3000 /~3000/', 'ready 3000 /~3000/', 'close 3000 /~3000/']);
});
