// Completion without a network: the compiler's settings, and the declarations of a pack in one call.
import * as v from 'valibot';
import { fetchKept } from '../packs/fetch-kept.ts';
import type { Monaco } from './monaco.ts';

/** Where the workspace and node_modules lie for the editor's TypeScript. */
const ROOT = 'file:///app';
const declarations = v.record(v.string(), v.string());

export class EditorTypes {
	readonly #monaco: Monaco;
	#address: string | undefined;

	constructor(monaco: Monaco) {
		this.#monaco = monaco;
		const { typescript } = monaco;
		for (const defaults of [typescript.javascriptDefaults, typescript.typescriptDefaults]) {
			defaults.setCompilerOptions({
				allowJs: true,
				allowNonTsExtensions: true,
				allowSyntheticDefaultImports: true,
				esModuleInterop: true,
				checkJs: false,
				module: typescript.ModuleKind.ESNext,
				moduleResolution: typescript.ModuleResolutionKind.NodeJs,
				target: typescript.ScriptTarget.ESNext,
				lib: ['esnext'],
				types: ['node'],
				typeRoots: [`${ROOT}/node_modules/@types`],
			});
			defaults.setEagerModelSync(true);
		}
	}

	/** @param address of a pack's types.json: path -> text */
	async load(address: string | undefined): Promise<void> {
		if (this.#address === address) return;
		this.#address = address;
		if (address === undefined) return;
		const response = await fetchKept(address);
		const result = v.safeParse(declarations, response.ok ? await response.json() : undefined);
		if (!result.success || this.#address !== address) return;
		const libraries = Object.entries(result.output).map(([path, content]) => ({
			content,
			filePath: `${ROOT}/${path}`,
		}));
		this.#monaco.typescript.javascriptDefaults.setExtraLibs(libraries);
		this.#monaco.typescript.typescriptDefaults.setExtraLibs(libraries);
	}
}
