/** What a browser calls itself, in words: `Chrome 131 · Windows`. */
export function browserName(said: string): string {
  const system = /Windows/.test(said) ? 'Windows' : /Android/.test(said) ? 'Android' : /iPhone|iPad/.test(said) ? 'iOS' : /Mac OS/.test(said) ? 'macOS' : /Linux/.test(said) ? 'Linux' : '';
  const known: [RegExp, string][] = [
    [/Edg\/(\d+)/, 'Edge'],
    [/QQBrowser\/(\d+)/, 'QQ'],
    [/(?:Headless)?Chrome\/(\d+)/, 'Chrome'],
    [/Firefox\/(\d+)/, 'Firefox'],
    [/Version\/(\d+).*Safari/, 'Safari'],
  ];
  for (const [pattern, name] of known) {
    const match = pattern.exec(said);
    if (match) return [`${name} ${match[1]}`, system].filter(Boolean).join(' · ');
  }
  return [said.split(/[ /]/)[0], system].filter(Boolean).join(' · ');
}
