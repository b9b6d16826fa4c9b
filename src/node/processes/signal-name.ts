// The name of a signal, as exit callbacks give it; empty for 0.
import type { Environment } from '../environment.ts';

interface Constants {
	os: { signals: Record<string, number> };
}

export function signalName(environment: Environment, signal: number): string {
	if (signal === 0) return '';
	const { os } = environment.internalBinding('constants') as unknown as Constants;
	return Object.keys(os.signals).find((name) => os.signals[name] === signal) ?? '';
}
