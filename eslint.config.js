// A handful of rules that catch what the type checker does not. All are errors, none is switched off in a file.
import svelte from 'eslint-plugin-svelte';
import typescript from 'typescript-eslint';

const typed = {
	'@typescript-eslint/no-explicit-any': 'error',
	'@typescript-eslint/no-floating-promises': 'error',
	'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
	'@typescript-eslint/await-thenable': 'error',
	'@typescript-eslint/switch-exhaustiveness-check': [
		'error',
		{ considerDefaultExhaustiveForUnions: true },
	],
	'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
	'@typescript-eslint/no-unused-vars': [
		'error',
		{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' },
	],
	'@typescript-eslint/only-throw-error': 'error',
	'@typescript-eslint/prefer-promise-reject-errors': 'error',
	'@typescript-eslint/no-namespace': 'error',
	'@typescript-eslint/no-empty-object-type': 'error',
	'no-empty': 'error',
	'no-var': 'error',
	'prefer-const': ['error', { destructuring: 'all' }],
	eqeqeq: ['error', 'always', { null: 'ignore' }],
	'no-eval': ['error', { allowIndirect: true }],
	'no-console': 'off',
	'no-debugger': 'error',
	'no-self-compare': 'error',
	'no-unreachable': 'error',
	'no-unsafe-finally': 'error',
};

export default typescript.config(
	{
		ignores: [
			'dist*/**',
			'.cache/**',
			'coverage/**',
			'lessons/**',
			'node_modules/**',
			'tests/node/**/*.{js,mjs,cjs}',
			'tests/packages/*.{js,mjs}',
			'tests/**/fixtures/**',
		],
	},
	{
		files: ['**/*.ts'],
		languageOptions: {
			parser: typescript.parser,
			parserOptions: {
				projectService: {
					allowDefaultProject: ['*.config.ts'],
					defaultProject: 'src/build/tsconfig.json',
				},
				tsconfigRootDir: import.meta.dirname,
			},
		},
		plugins: { '@typescript-eslint': typescript.plugin },
		linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
		rules: typed,
	},
	{
		// The script of a page among those of a service worker: checked with the page's globals.
		files: ['src/preview/page-script.ts'],
		languageOptions: {
			parserOptions: { projectService: false, project: 'src/preview/page/tsconfig.json' },
		},
	},
	...svelte.configs['flat/recommended'].map((config) => ({
		...config,
		files: config.files ?? ['**/*.svelte', '**/*.svelte.ts'],
	})),
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: typescript.parser } },
		linterOptions: { noInlineConfig: true },
		rules: {
			// State is `$state.raw` and replaced: plain collections, which are cheaper and can't be half-changed.
			'svelte/prefer-svelte-reactivity': 'off',
			// `{'\n'}` in a <pre> is how a line break survives formatting.
			'svelte/no-useless-mustaches': ['error', { ignoreStringEscape: true }],
		},
	},
);
