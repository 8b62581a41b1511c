/** One thing that went wrong, as the server says it: a stable code, both sentences, and a place where there is one. */
export interface Problem {
  code: string;
  zh: string;
  en: string;
  place?: string | null;
}

/** A refusal (RFC 9457 problem details) or a failure to reach the server. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly problems: Problem[],
  ) {
    super(problems[0] ? `${problems[0].code} ${problems[0].en}` : `HTTP ${status}`);
    this.name = 'ApiProblem';
  }

  get first(): Problem {
    return this.problems[0]!;
  }
}

const OFFLINE: Problem = {
  code: 'WEB001',
  zh: '无法连接服务器，请检查网络或稍后再试。',
  en: 'The server cannot be reached. Check the network or try again later.',
};

/** What to say when the server refuses without a sentence of its own. */
const BY_STATUS: Record<number, Problem> = {
  401: { code: 'WEB401', zh: '登录已失效，请重新登录。', en: 'You are signed out. Please sign in again.' },
  403: { code: 'WEB403', zh: '当前账号无权进行此操作。', en: 'This account may not do that.' },
  404: { code: 'WEB404', zh: '没有找到所请求的内容。', en: 'What you asked for was not found.' },
  413: { code: 'WEB413', zh: '文件过大，服务器没有接收。', en: 'The file is too large; the server did not take it.' },
  503: { code: 'WEB503', zh: '服务器正在启动，请稍候。', en: 'The server is starting. Please wait a moment.' },
};

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'zh' in value && 'en' in value;
}

/** Reads a refusal's body; anything that is not a problem of ours becomes a sentence by its status. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const fallback: Problem = BY_STATUS[response.status] ?? {
    code: `WEB${response.status}`,
    zh: `服务器没有完成请求（${response.status}）。`,
    en: `The server did not complete the request (${response.status}).`,
  };
  if (!(response.headers.get('content-type') ?? '').includes('json')) return new ApiProblem(response.status, [fallback]);
  try {
    const body: unknown = await response.json();
    const listed = (body as { problems?: unknown }).problems;
    if (Array.isArray(listed) && listed.length > 0 && listed.every(isProblem)) return new ApiProblem(response.status, listed);
    if (isProblem(body)) return new ApiProblem(response.status, [{ code: body.code, zh: body.zh, en: body.en, place: body.place }]);
  } catch {
    // half a body says no more than its status
  }
  return new ApiProblem(response.status, [fallback]);
}

/** Any thrown thing as a problem to show. */
export function asProblem(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown;
  if (thrown instanceof TypeError) return new ApiProblem(0, [OFFLINE]);
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return new ApiProblem(0, [{ code: 'WEB000', zh: `页面程序出错：${what}`, en: `The page failed: ${what}` }]);
}
