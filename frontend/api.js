/** The clinic's side, over REST. Every write carries a header that a form on another site cannot send. */

/** What went wrong with a request: the status (0 = no network) and the problem document, when there is one. */
export class Problem extends Error {
  constructor(status, document) {
    super(document?.detail ?? 'no answer');
    this.status = status;
    this.document = document;
  }
}

async function request(path, options) {
  let answer;
  try {
    answer = await fetch(`/api/patient/${path}`, { credentials: 'same-origin', ...options });
  } catch {
    throw new Problem(0, null);
  }
  const body = answer.status === 204 ? null : await answer.json().catch(() => null);
  if (!answer.ok) {
    throw new Problem(answer.status, body);
  }
  return body;
}

export function read(path) {
  return request(path, {});
}

export function write(path, body) {
  return request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Homespine': 'app' },
    body: JSON.stringify(body),
  });
}
