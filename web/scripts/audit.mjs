// npm run audit: asks the registry about known vulnerabilities of what goes into the pages. Ends with 0 when there are
// none, 1 when there are, and 3 - loudly - when it could not be asked: no check must not look like a passed one.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const asked = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: web, encoding: 'utf8', shell: windows, maxBuffer: 64 << 20 });

let answer;
try {
  answer = JSON.parse(asked.stdout);
} catch {
  answer = undefined;
}
const found = answer?.metadata?.vulnerabilities?.total;
if (asked.error || typeof found !== 'number' || typeof answer.metadata?.dependencies?.total !== 'number') {
  const line = '#'.repeat(100);
  console.error(line);
  console.error('### 漏洞检查没有进行：npm 注册处没有答复。这不是“没有漏洞”。');
  console.error('### THE VULNERABILITY CHECK DID NOT HAPPEN: no answer from the npm registry. This does not mean that there are none.');
  console.error(`### ${asked.error ?? answer?.message ?? answer?.error?.summary ?? asked.stderr}`.trim());
  console.error(line);
  process.exit(3);
}
for (const one of Object.values(answer.vulnerabilities ?? {})) console.log(`VULNERABLE  ${one.name} ${one.range} ${one.severity}`);
console.log(`${answer.metadata.dependencies.total} packages, ${found} with known vulnerabilities`);
process.exit(found > 0 ? 1 : 0);
