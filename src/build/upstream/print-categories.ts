// The result by category.
export interface CategoryResult {
	category: string;
	passed: number;
	of: number;
	/** Names that must pass and did not. */
	broken: number;
}

export function printCategories(results: readonly CategoryResult[]): void {
	const sum = (key: 'passed' | 'of'): number =>
		results.reduce((total, result) => total + result[key], 0);
	for (const result of [
		...results,
		{ category: 'all', passed: sum('passed'), of: sum('of'), broken: 0 },
	]) {
		console.log(line(result));
	}
}

function line({ category, passed, of }: CategoryResult): string {
	const share = of === 0 ? '-' : `${((100 * passed) / of).toFixed(1)} %`;
	return `${category.padEnd(22)}${`${passed}/${of}`.padStart(10)}  ${share.padStart(7)}`;
}
