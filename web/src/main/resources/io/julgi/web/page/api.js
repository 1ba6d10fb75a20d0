/** The calls of the HTTP API that the page makes. Addresses are relative, so a path prefix works. */
import { lang, text } from './messages.js';

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
    response = await fetch(`api/v1/${path}?${search}`, { signal, headers: { Accept: 'application/json', 'Accept-Language': lang } });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem(0, 'network', text('failed.network'));
  }
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  throw new Problem(
    response.status,
    problem.type ?? 'about:blank',
    problem.detail ?? text('failed.answer', { status: String(response.status) }),
    Number(response.headers.get('Retry-After')) || undefined,
  );
}

export const timeline = (q, level, signal) => get('timeline', { q, level }, signal);
export const articles = (q, entry, cursor, limit, signal) => get('articles', { q, entry, cursor, limit }, signal);
export const live = (signal) => get('live', {}, signal);
export const queries = (signal) => get('queries', {}, signal);
export const suggest = (prefix, signal) => get('suggest', { prefix }, signal);
