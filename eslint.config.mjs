import tseslint from 'typescript-eslint';

const nodeModules = {
  group: ['node:*', 'fs', 'path', 'os', 'child_process'],
  message: 'Only src/cli may use Node, and src/git/desktop.ts when it finds itself in a host that has it.',
};
const vscodeModule = { name: 'vscode', message: 'The core and the command line know no editor.' };

/** Imports point one way: text → recognise → anchor → claims → sidecar → namesFile → codebookFile → incidents → dossier → agreement → export → import. */
const coreOrder = [
  'text',
  'recognise',
  'anchor',
  'claims',
  'sidecar',
  'namesFile',
  'codebookFile',
  'incidents',
  'dossier',
  'agreement',
  'export',
  'import',
];
const coreLayers = coreOrder.map((layer, position) => ({
  files: [`src/core/${layer}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: [vscodeModule],
        patterns: [
          nodeModules,
          {
            group: [
              ...coreOrder.slice(position + 1).map((later) => `**/${later}/**`),
              '**/workspace/*',
              '**/editor/*',
              '**/views/*',
              '**/git/*',
              '**/cli/*',
              '**/extension',
            ],
            message: 'Imports in the core point one way; see CONTRIBUTING.md.',
          },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', '.vscode-test/', 'node_modules/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      'max-lines': ['error', { max: 600 }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './src/page/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
      ],
    },
  },
  ...coreLayers,
  {
    files: [
      'src/workspace/**/*.ts',
      'src/editor/**/*.ts',
      'src/views/**/*.ts',
      'src/git/**/*.ts',
      'src/extension.ts',
    ],
    ignores: ['src/git/desktop.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [nodeModules] }] },
  },
  {
    files: ['src/{workspace,editor,views,git}/**/*.ts'],
    ignores: ['src/git/desktop.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            nodeModules,
            { group: ['**/extension', '**/cli/*'], message: 'Only the entry points compose.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/page/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [vscodeModule, { name: 'zod', message: 'It is too large for a page.' }],
          patterns: [
            nodeModules,
            {
              group: ['**/workspace/*', '**/editor/*', '**/views/*', '**/git/*', '**/cli/*', '**/extension'],
              message: 'A page knows the core alone, and what the extension sends it.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [vscodeModule],
          patterns: [
            {
              group: ['**/workspace/*', '**/editor/*', '**/views/*', '**/git/*', '**/extension'],
              message: 'The command line uses the core alone.',
            },
          ],
        },
      ],
      'no-console': 'off',
    },
  },
  { files: ['scripts/**', 'test/**'], rules: { 'no-console': 'off' } },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'error' } },
);
