/** The calls of the HTTP API that the page makes. Addresses are relative, so a path prefix works. */

/** What the server or the network answered instead of a result; `detail` is for the reader. */
export class Problem extends Error {
  constructor(status, type, detail, retryAfter) {
    super(detail);
    this.status = status;
    this.type = type;
    this.detail = detail;
    this.retryAfter = retryAfter;
  }

  /** The server is still working on it, and asking again will help. */
  get isStillComputing() {
    return this.type === 'urn:julgi:problem:still-computing' || this.type === 'urn:julgi:problem:busy';
  }
}

async function get(path, parameters, signal) {
  const search = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null));
  let response;
  try {
    response = await fetch(`api/v1/${path}?${search}`, { signal, headers: { Accept: 'application/json' } });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem(0, 'network', '서버에 닿지 못했습니다. 연결을 확인한 뒤 다시 시도하세요.');
  }
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  throw new Problem(
    response.status,
    problem.type ?? 'about:blank',
    problem.detail ?? `서버가 알 수 없는 답(${response.status})을 보냈습니다. 잠시 뒤 다시 시도하세요.`,
    Number(response.headers.get('Retry-After')) || undefined,
  );
}

export const timeline = (q, level, signal) => get('timeline', { q, level }, signal);
export const articles = (q, entry, cursor, limit, signal) => get('articles', { q, entry, cursor, limit }, signal);
export const live = (signal) => get('live', {}, signal);
export const queries = (signal) => get('queries', {}, signal);
export const suggest = (prefix, signal) => get('suggest', { prefix }, signal);
