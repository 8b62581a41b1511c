import { describe, expect, it } from 'vitest';
import { address } from './client';
import { asProblem, problemOf } from './problem';

const answer = (body: string, status: number, type = 'application/problem+json') => new Response(body, { status, headers: { 'content-type': type } });

describe('problemOf', () => {
  it('keeps every problem with its cell', async () => {
    const problems = [
      { code: 'RET012', zh: '合计不等于分项之和。', en: 'The parts do not add up.', place: 'Sheet1!C7' },
      { code: 'RET013', zh: '缺少必报项。', en: 'A required item is missing.', place: null },
    ];
    const said = await problemOf(answer(JSON.stringify({ ...problems[0], problems }), 422));
    expect(said.status).toBe(422);
    expect(said.problems).toEqual(problems);
  });

  it('reads a single problem without a list', async () => {
    const said = await problemOf(answer('{"code":"IDN001","zh":"账号或密码不对。","en":"Wrong account or password."}', 401));
    expect(said.first.code).toBe('IDN001');
  });

  it('says something for a proxy’s page, half a body and an unknown status', async () => {
    expect((await problemOf(answer('<html>', 413, 'text/html'))).first.code).toBe('WEB413');
    expect((await problemOf(answer('{"code"', 403))).first.code).toBe('WEB403');
    expect((await problemOf(answer('', 418))).first.zh).toContain('418');
  });
});

describe('asProblem', () => {
  it('takes a failed fetch for a lost connection', () => {
    expect(asProblem(new TypeError('Failed to fetch')).first.code).toBe('WEB001');
  });
});

describe('address', () => {
  it('leaves out what is absent and repeats lists', () => {
    expect(address('/x', { a: '增幅', b: null, c: undefined, d: ['1', '2'], e: false })).toBe('/x?a=%E5%A2%9E%E5%B9%85&d=1&d=2&e=false');
    expect(address('/x')).toBe('/x');
  });
});
