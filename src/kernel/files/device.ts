// A character device: what opening it gives.
import type { Call } from '../call.ts';
import type { OpenFile } from '../open-file.ts';

export class Device {
	readonly kind = 'device';
	/** Major and minor number, as st_rdev. */
	readonly number: number;
	readonly open: (call: Call) => OpenFile;

	constructor(number: number, open: (call: Call) => OpenFile) {
		this.number = number;
		this.open = open;
	}
}
