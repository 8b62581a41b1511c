// Fails the build when what a first visit downloads (entry, its static imports and their styles) outgrows its budget.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET = 350 * 1024;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

const files = new Set(['index.html']);
function take(key) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const imported of chunk.imports ?? []) take(imported);
}
// the layout and the cockpit are what the first visit after signing in shows
const first = ['index.html', 'src/app/AppShell.vue', 'src/features/cockpit/CockpitPage.vue'];
for (const key of first) take(key);

let total = 0;
for (const file of files) {
  const path = new URL(file, dist);
  if (existsSync(path)) total += gzipSync(readFileSync(path)).length;
}
console.log(`web: first load ${(total / 1024).toFixed(0)} KB compressed, ${files.size} files (budget ${BUDGET / 1024} KB)`);
if (total > BUDGET) {
  console.error('web: first load is over budget');
  process.exit(1);
}
