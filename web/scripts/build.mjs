// Builds the browser side and puts it where the jar serves it. Called by Maven; does only what changed sources demand:
//   package-lock.json changed → npm ci;  any source changed → types, lint, tests, bundle;  always → copy to target.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const served = join(web, '..', 'target', 'classes', 'static');
const notSources = new Set(['node_modules', 'dist', 'README.md', join('src', 'api', 'schema.d.ts')]);

function run(command, args) {
  const windows = process.platform === 'win32';
  const result = spawnSync(command, args, { cwd: web, stdio: 'inherit', shell: windows });
  if (result.error || result.status !== 0) {
    console.error(`web: "${command} ${args.join(' ')}" failed${result.error ? `: ${result.error.message}` : ''}`);
    process.exit(result.status || 1);
  }
}

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (notSources.has(relative(web, path))) continue;
    if (entry.isDirectory()) yield* sources(path);
    else yield path;
  }
}

function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(relative(web, path).split(sep).join('/')).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`web: Node 20.19 or newer is needed to build the browser side; this is ${process.versions.node}`);
  process.exit(1);
}

const lockMark = join(web, 'node_modules', '.huoshui-lock');
const lock = fingerprint([join(web, 'package-lock.json')]);
if (read(lockMark) !== lock) {
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(lockMark, lock);
}

const buildMark = join(web, 'dist', '.huoshui-sources');
const state = fingerprint(sources(web));
if (read(buildMark) !== state) {
  const tool = (name) => join('node_modules', name);
  run('node', ['scripts/api.mjs']);
  run('node', [tool('vue-tsc/bin/vue-tsc.js'), '--noEmit']);
  run('node', [tool('eslint/bin/eslint.js'), '.', '--max-warnings=0']);
  run('node', [tool('vitest/vitest.mjs'), 'run', '--reporter=dot']);
  run('node', [tool('vite/bin/vite.js'), 'build', '--logLevel=warn']);
  run('node', ['scripts/budget.mjs']);
  writeFileSync(buildMark, state);
}

rmSync(served, { recursive: true, force: true });
mkdirSync(served, { recursive: true });
cpSync(join(web, 'dist'), served, { recursive: true, filter: (path) => !path.includes(`${sep}.vite`) && path !== buildMark });

// What goes into the pages, as a bill of materials beside the application's own. npm's "--omit dev" loses packages that
// are asked for by development tools too (vue itself), so all are listed and those for development only are left out.
const bill = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  cwd: web,
  encoding: 'utf8',
  shell: process.platform === 'win32',
  maxBuffer: 64 << 20,
});
if (bill.status !== 0) {
  console.error(`web: npm sbom failed: ${bill.stderr}`);
  process.exit(1);
}
const packages = JSON.parse(readFileSync(join(web, 'package-lock.json'), 'utf8')).packages;
const shipped = new Set(
  Object.entries(packages)
    .filter(([path, one]) => path !== '' && !one.dev && !one.devOptional)
    .map(([path, one]) => `pkg:npm/${path.replace(/^.*node_modules\//, '').replace('@', '%40')}@${one.version}`),
);
const materials = JSON.parse(bill.stdout);
materials.components = materials.components.filter((one) => shipped.has(one.purl));
const kept = new Set([materials.metadata.component['bom-ref'], ...materials.components.map((one) => one['bom-ref'])]);
materials.dependencies = (materials.dependencies ?? [])
  .filter((one) => kept.has(one.ref))
  .map((one) => ({ ...one, dependsOn: (one.dependsOn ?? []).filter((ref) => kept.has(ref)) }));
const bills = join(web, '..', 'target', 'classes', 'META-INF', 'sbom');
mkdirSync(bills, { recursive: true });
writeFileSync(join(bills, 'web.cdx.json'), JSON.stringify(materials, null, 2));
