// How many checks passed and failed.
export interface Tally {
	passed: number;
	failed: number;
}
