// Stands for src/node_report_module.cc: settings of process.report; no report is written.
import type { BindingFactory } from '../environment.ts';

const settings = [
	['Compact', 'get', false],
	['ExcludeNetwork', 'get', false],
	['ExcludeEnv', 'get', false],
	['Directory', 'get', ''],
	['Filename', 'get', ''],
	['Signal', 'get', 'SIGUSR2'],
	['ReportOnFatalError', 'should', false],
	['ReportOnSignal', 'should', false],
	['ReportOnUncaughtException', 'should', false],
] as const;

export const report: BindingFactory = (environment, base) => {
	const binding = { ...base };
	for (const [name, verb, initial] of settings) {
		let value: unknown = initial;
		const getter = verb === 'get' ? `get${name}` : `should${name}`;
		binding[getter] = () => value;
		binding[`set${name}`] = (next: unknown) => {
			value = next;
		};
	}
	binding['writeReport'] = binding['getReport'] = () => {
		throw environment.lacks('report');
	};
	return binding;
};
