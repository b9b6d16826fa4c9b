// The C library's clock and time zone, for SQLite's date functions. The zone is the one Date has.
import type { BrowserGlobals } from '../engine/browser-globals.ts';
import type { WasmMemory } from './wasm-memory.ts';

const NANOSECONDS = 1e6;
const ZONE_NAME = 17;

export function libcClock(
	{ performance }: BrowserGlobals,
	memory: WasmMemory,
): Record<string, (...args: number[]) => number> {
	// Date may be a mock.
	const today = (): number => performance.timeOrigin + performance.now();
	return {
		emscripten_date_now: today,
		emscripten_get_now: () => performance.now(),
		clock_time_get(clock, _precision, to = 0) {
			const now = clock === 0 ? today() : performance.now();
			memory.view.setBigInt64(to, BigInt(Math.round(now * NANOSECONDS)), true);
			return 0;
		},
		_tzset_js(offset = 0, hasSummer = 0, standard = 0, summer = 0) {
			const [january, july] = [0, 6].map((month) => offsetOf(month));
			const most = Math.max(january ?? 0, july ?? 0);
			memory.setWord(offset, most * 60);
			memory.setWord(hasSummer, Number(january !== july));
			for (const name of [standard, summer]) {
				const length = memory.write(name, 'LOC', ZONE_NAME - 1);
				memory.bytes[name + length] = 0;
			}
			return 0;
		},
		_localtime_js(time = 0, to = 0) {
			writeTime(memory, to, new Date(Number(time) * 1000));
			return 0;
		},
	};
}

/** Minutes that UTC is ahead. */
function offsetOf(month: number): number {
	return new Date(new Date().getFullYear(), month, 1).getTimezoneOffset();
}

/** struct tm. */
function writeTime(memory: WasmMemory, to: number, date: Date): void {
	const year = date.getFullYear();
	const days =
		(Date.UTC(year, date.getMonth(), date.getDate()) - Date.UTC(year, 0, 1)) / 86_400_000;
	const offset = date.getTimezoneOffset();
	const winter = Math.max(
		new Date(year, 0, 1).getTimezoneOffset(),
		new Date(year, 6, 1).getTimezoneOffset(),
	);
	const fields = [
		date.getSeconds(),
		date.getMinutes(),
		date.getHours(),
		date.getDate(),
		date.getMonth(),
		year - 1900,
		date.getDay(),
		days,
		Number(offset < winter),
		-offset * 60,
	];
	for (const [i, field] of fields.entries()) memory.setWord(to + i * 4, field);
}
