// The text of a git config file, read: git-config(1), "Syntax".

/** `section.key=value` for each line of a config file. */
export function configPairs(text: string): string[] {
	let section = '';
	return text.split('\n').flatMap((line) => {
		const header = /^\s*\[\s*([\w.-]+)(?:\s+"(.*)")?\s*\]/.exec(line);
		if (header)
			section = `${header[1]?.toLowerCase()}${header[2] === undefined ? '' : `.${header[2]}`}`;
		const pair = /^\s*([\w-]+)\s*=\s*(.*?)\s*$/.exec(line);
		return pair
			? [`${section}.${pair[1]?.toLowerCase()}=${pair[2]?.replace(/^"(.*)"$/, '$1')}`]
			: [];
	});
}
