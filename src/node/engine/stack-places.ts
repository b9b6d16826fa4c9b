// Where a position that the engine reports really is: in which builtin of Node's lib, or at which column of the
// user's file, whose first line carries a wrapper.
import type { NativeModules } from '../boot/native-modules.ts';
import type { Place } from './call-site.ts';

interface UserPlace {
	name: string;
	column: number;
	callText?: string;
}

export class StackPlaces {
	/** Where the runtime's own scripts are: their frames are what C++ is in Node, and do not show. */
	readonly #folder: string;
	readonly #natives: NativeModules;
	/** Set by the compiler of user code (modules/script-compiler.ts), which moves columns; null: its own code. */
	userPlace:
		((url: string, line: number, column: number) => UserPlace | null | undefined) | undefined;

	/** The lines of the compiled code, with it. */
	userLines: ((url: string) => readonly string[] | undefined) | undefined;

	constructor(runtime: string, natives: NativeModules) {
		this.#folder = runtime.slice(0, runtime.lastIndexOf('/') + 1);
		this.#natives = natives;
	}

	/** Undefined for a frame that programs must not see. */
	placeOf(url: string, line: number, column: number): Place | undefined {
		if (url.startsWith(this.#folder)) {
			const file = url.slice(this.#folder.length);
			const id = this.#natives.moduleAt(file, line);
			return id && { file: `node:${id.name}`, line: line - id.line + 1, column };
		}
		const place = this.userPlace?.(url, line, column);
		if (place === null) return undefined;
		if (!place) return { file: url, line, column };
		const { name, ...rest } = place;
		return { file: name, line, ...rest };
	}
}
