// A classic script that adds a group of builtins to the table the process worker reads.
/** `file`: the script's name; `modules`: id and wrapper, in order. */
export function nativeScript(
	file: string,
	modules: readonly (readonly [id: string, wrapper: string])[],
): string {
	const head = '((natives)=>{const $await=natives.awaiting;\n';
	let line = 2;
	const lines: Record<string, number> = {};
	const body: string[] = [];
	for (const [id, wrapper] of modules) {
		const text = `natives.modules[${JSON.stringify(id)}]=${wrapper};\n`;
		lines[id] = line;
		line += text.split('\n').length - 1;
		body.push(text);
	}
	// Where each module begins: error stacks name builtins by their id.
	const places = `natives.scripts[${JSON.stringify(file)}]=${JSON.stringify(lines)};\n`;
	return `${head}${body.join('')}${places}})(globalThis.slipwayNatives??={modules:{__proto__:null},scripts:{},awaiting:{}});\n`;
}
