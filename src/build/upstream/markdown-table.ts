// Rows as a Markdown table, padded as Prettier pads. The first row is the head.
export function markdownTable(
	rows: readonly (readonly string[])[],
	rightFrom = Number.POSITIVE_INFINITY,
): string {
	const widths = (rows[0] ?? []).map((_, i) =>
		Math.max(3, ...rows.map((row) => row[i]?.length ?? 0)),
	);
	const [head, ...body] = rows.map((row) => {
		const cells = row.map((cell, i) =>
			i < rightFrom ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
		);
		return `| ${cells.join(' | ')} |`;
	});
	const rule = widths.map((width, i) =>
		i < rightFrom ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
	);
	return [head, `| ${rule.join(' | ')} |`, ...body].join('\n');
}
