// Stands for src/node_os.cc: the machine is the browser's; what it does not tell is plain.
import type { BindingFactory } from '../environment.ts';

const gibibyte = 2 ** 30;

export const os: BindingFactory = (environment, base) => {
	const { browser } = environment;
	const cpuCount = (): number => browser.navigator.hardwareConcurrency || 1;
	const memory = (): number =>
		((browser.navigator as { deviceMemory?: number }).deviceMemory ?? 4) * gibibyte;
	return {
		...base,
		isBigEndian: false,
		getHostname: () => 'localhost',
		getOSInformation: () => ['Linux', '#1 SMP', '6.1.0', 'x86_64'],
		getHomeDirectory: () => environment.process.env['HOME'] ?? '/home',
		getTotalMem: memory,
		getFreeMem: () => memory() / 2,
		getUptime: () => browser.performance.now() / 1000,
		getLoadAvg: (values: Float64Array) => void values.fill(0),
		getAvailableParallelism: cpuCount,
		/** model, speed, user, nice, sys, idle, irq of each. */
		getCPUs: () =>
			Array.from({ length: cpuCount() }, () => ['Virtual CPU', 0, 0, 0, 0, 0, 0]).flat(),
		/** name, address, netmask, family, mac, internal, scope id of each. */
		getInterfaceAddresses: () =>
			[
				['lo', '127.0.0.1', '255.0.0.0', 'IPv4', '00:00:00:00:00:00', true, -1],
				[
					'lo',
					'::1',
					'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
					'IPv6',
					'00:00:00:00:00:00',
					true,
					0,
				],
			].flat(),
		getUserInfo: () => ({
			uid: 0,
			gid: 0,
			username: 'root',
			homedir: environment.process.env['HOME'] ?? '/home',
			shell: '/bin/sh',
		}),
		getPriority: () => 0,
		setPriority: () => 0,
	};
};
