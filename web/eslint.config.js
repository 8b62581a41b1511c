import js from '@eslint/js';
import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript';
import vue from 'eslint-plugin-vue';
import a11y from 'eslint-plugin-vuejs-accessibility';
import { readdirSync } from 'node:fs';

const features = readdirSync(new URL('./src/features', import.meta.url));

// A feature stands on ui, app and api, never on another feature: the same walls as between the Java modules.
const fences = [
  ...features.map((feature) => ({
    files: [`src/features/${feature}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            // ../other/… and @/features/other/…, but not @/features/itself
            { regex: `(^|/)features/(?!${feature}(/|$))`, message: 'A feature does not import another feature.' },
            { regex: '^\\.\\./', message: 'Use @/ for what lies outside this folder.' },
          ],
        },
      ],
    },
  })),
  {
    files: ['src/ui/**', 'src/api/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@/features/**', '**/features/**', '@/app/**', '**/app/**'], message: 'ui and api know no feature and no page.' }] },
      ],
    },
  },
  {
    files: ['src/api/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@/features/**', '@/app/**', '@/ui/**'], message: 'api knows nothing of the screen.' }] },
      ],
    },
  },
];

export default defineConfigWithVueTs(
  { ignores: ['dist/**', 'node_modules/**', 'src/api/schema.d.ts'] },
  js.configs.recommended,
  vue.configs['flat/recommended'],
  a11y.configs['flat/recommended'],
  vueTsConfigs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      'max-lines': ['error', { max: 400 }],
      'vue/multi-word-component-names': 'off',
      // layout of templates is not worth a red build
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/attributes-order': 'off',
      'vue/require-default-prop': 'off',
      // v-html would let a file name of a bank's workbook become markup
      'vue/no-v-html': 'error',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  { files: ['**/*.vue'], rules: { 'max-lines': ['error', { max: 250 }] } },
  { files: ['scripts/**', '*.config.*'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } } },
  ...fences,
);
