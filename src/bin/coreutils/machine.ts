// `date`, `whoami`, `hostname`, `uname`, `id`, `sleep`, `kill`, `ps`, `uptime`: the machine and its processes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
	arch,
	constants,
	hostname as hostName,
	release,
	type as systemType,
	userInfo,
	version,
} from 'node:os';
import { CommandError } from '../shell/command-error.ts';
import type { Command } from '../shell/io.ts';
import { eachOperand } from './each-operand.ts';
import { formatDate } from './format-date.ts';
import { parseOptions } from './parse-options.ts';

const date: Command = async ({ args, stdout }) => {
	const { operands, has, value } = parseOptions(args, {
		flags: 'uRI',
		values: 'd',
		long: { utc: 'u', date: 'd', 'rfc-email': 'R' },
	});
	const given = value('d');
	const seconds = /^@(\d+)$/.exec(given ?? '')?.[1];
	const time = seconds ? new Date(Number(seconds) * 1000) : given ? new Date(given) : new Date();
	if (Number.isNaN(time.getTime())) throw new CommandError(`invalid date '${given}'`);
	const format = operands[0]?.replace(/^\+/, '') ?? '%a %b %e %H:%M:%S %Z %Y';
	const chosen = has('I') ? '%Y-%m-%d' : has('R') ? '%a, %d %b %Y %H:%M:%S %z' : format;
	await stdout.write(`${formatDate(time, chosen, has('u'))}\n`);
	return 0;
};

const uname: Command = async ({ args, stdout }) => {
	const { has } = parseOptions(args, { flags: 'asnrvmo', long: { all: 'a' } });
	const parts: Readonly<Record<string, string>> = {
		s: systemType(),
		n: hostName(),
		r: release(),
		v: version(),
		m: arch() === 'x64' ? 'x86_64' : arch(),
		o: 'GNU/Linux',
	};
	const letters = Object.keys(parts).filter((letter) => has('a') || has(letter));
	await stdout.write(
		`${(letters.length > 0 ? letters : ['s']).map((letter) => parts[letter]).join(' ')}\n`,
	);
	return 0;
};

const UNITS: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600, d: 86400 };

const sleep: Command = async ({ args, signal }) => {
	if (args.length === 0) throw new CommandError('missing operand');
	const seconds = args.map((arg) => {
		const match = /^(\d*\.?\d+)([smhd]?)$/.exec(arg);
		if (!match) throw new CommandError(`invalid time interval '${arg}'`);
		return Number(match[1]) * (UNITS[match[2] ?? ''] ?? 1);
	});
	const time = seconds.reduce((sum, part) => sum + part, 0) * 1000;
	await new Promise<void>((resolve) => {
		const timer = setTimeout(resolve, time);
		signal.addEventListener('abort', () => {
			clearTimeout(timer);
			resolve();
		});
	});
	return signal.aborted ? 130 : 0;
};

const kill: Command = async (io) => {
	const [first = '', ...rest] = io.args;
	if (first === '-l') {
		await io.stdout.write(
			`${Object.keys(constants.signals)
				.map((name) => name.slice(3))
				.join(' ')}\n`,
		);
		return 0;
	}
	const named = first.startsWith('-') && first !== '--';
	const given =
		first === '-s' || first === '-n' ? (rest.shift() ?? '') : named ? first.slice(1) : '15';
	const signal = signalNumber(given);
	const pids = named ? rest : io.args.filter((arg) => arg !== '--');
	if (pids.length === 0) throw new CommandError('usage: kill [-s sigspec | -signal] pid ...', 2);
	return eachOperand(
		io,
		pids,
		(pid) => {
			if (!/^-?\d+$/.test(pid)) throw new CommandError(`${pid}: arguments must be process IDs`);
			process.kill(Number(pid), signal);
		},
		(pid, message) => `(${pid}) - ${message}`,
	);
};

function signalNumber(name: string): number {
	if (/^\d+$/.test(name)) return Number(name);
	const full = `SIG${name.toUpperCase().replace(/^SIG/, '')}`;
	const number = (constants.signals as Readonly<Record<string, number>>)[full];
	if (number === undefined) throw new CommandError(`${name}: invalid signal specification`);
	return number;
}

/** From /proc, as procps does it. */
const ps: Command = async ({ args, stdout }) => {
	if (!existsSync('/proc')) {
		throw new CommandError(
			'there is no /proc here to list processes from: `jobs` lists those of this shell',
		);
	}
	const all = args.some((arg) => /[aex]/.test(arg));
	const processes = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map(Number)
		.sort((a, b) => a - b);
	const lines = processes.flatMap((pid) => {
		const command = commandOf(pid);
		return command === undefined
			? []
			: [`${String(pid).padStart(7)} ${all ? command : command.slice(0, 60)}\n`];
	});
	await stdout.write(`    PID COMMAND\n${lines.join('')}`);
	return 0;
};

/** Undefined for a process that has ended meanwhile. */
function commandOf(pid: number): string | undefined {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replace(/\0$/, '').replaceAll('\0', ' ');
	} catch (error) {
		if (
			error instanceof Error &&
			'code' in error &&
			(error.code === 'ENOENT' || error.code === 'ESRCH')
		) {
			return undefined;
		}
		throw error;
	}
}

const says = (text: () => string): Command => {
	return async ({ stdout }) => {
		await stdout.write(`${text()}\n`);
		return 0;
	};
};

export const machine = {
	date,
	uname,
	sleep,
	kill,
	ps,
	whoami: says(() => userInfo().username),
	hostname: says(hostName),
	nproc: says(() => '1'),
} satisfies Readonly<Record<string, Command>>;
