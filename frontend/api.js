/** The clinic's side, over REST, in the app's language. Every write carries a header that a form on another site cannot send. */

/** What went wrong with a request. */
export class Problem extends Error {
  /**
   * @param {number} status  0 = no answer, or an answer that is not the clinic's
   * @param {any} document   the problem document, when there is one
   * @param {number} wait    how long the clinic asks to wait, in milliseconds
   */
  constructor(status, document, wait = 0) {
    super(document?.detail ?? 'no answer');
    this.status = status;
    this.document = document;
    this.wait = wait;
  }
}

/** Which of the patients of this device speaks, where a request does not say it. */
let speaking = 1;

/** @param {number} slot */
export function speakAs(slot) {
  speaking = slot;
}

/**
 * @param {string} path
 * @param {number} slot  whose token goes with it
 * @param {RequestInit} options
 * @param {(answer: Response) => Promise<any>} take  what is taken of a good answer
 */
async function request(path, slot, options, take = (answer) => answer.json()) {
  let answer;
  try {
    answer = await fetch(`/api/patient/${path}`, {
      credentials: 'same-origin',
      redirect: 'error',
      ...options,
      headers: { ...options.headers, 'Accept-Language': document.documentElement.lang, 'X-Homespine-Patient': String(slot) },
    });
  } catch {
    throw new Problem(0, null);
  }
  const body = answer.status === 204 ? null : await (answer.ok ? take(answer) : answer.json()).catch(() => undefined);
  // A network that asks to sign in first answers for the clinic, with a page of its own.
  if (body === undefined) {
    throw new Problem(0, null);
  }
  if (!answer.ok) {
    throw new Problem(answer.status, body, 1000 * (Number(answer.headers.get('Retry-After')) || 0));
  }
  return body;
}

/** @param {string} path */
export function read(path, slot = speaking) {
  return request(path, slot, {});
}

/** A PDF. @param {string} path @returns {Promise<Blob>} */
export function file(path) {
  return request(path, speaking, {}, async (answer) => (answer.headers.get('Content-Type') === 'application/pdf' ? answer.blob() : undefined));
}

/**
 * Goes on when the page is closed before the answer.
 *
 * @param {string} path
 * @param {object} body
 */
export function write(path, body, slot = speaking) {
  return request(path, slot, {
    method: 'POST',
    keepalive: true,
    headers: { 'Content-Type': 'application/json', 'X-Homespine': 'app' },
    body: JSON.stringify(body),
  });
}
