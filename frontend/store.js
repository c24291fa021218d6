/**
 * What this device keeps: today's answer from the clinic, the check-in being filled in, and the entries that wait to be
 * sent. Nothing leaves here before the clinic has acknowledged it.
 */

import { read, write, Problem } from './api.js';

const KEYS = { today: 'homespine.today', draft: 'homespine.draft', entries: 'homespine.entries' };
const LONGEST_WAIT_MS = 5 * 60_000;

function load(key) {
  const text = localStorage.getItem(key);
  return text === null ? null : JSON.parse(text);
}

function keep(key, value) {
  localStorage.setItem(key, JSON.stringify(value));
}

export const store = new (class extends EventTarget {
  #sending = false;
  #wait = 1_000;

  get today() {
    return load(KEYS.today);
  }

  /** Asks the clinic for today; without a network what was kept stays. */
  async refresh() {
    const today = await read('today');
    keep(KEYS.today, today);
    this.#changed();
    return today;
  }

  get draft() {
    return load(KEYS.draft);
  }

  set draft(draft) {
    if (draft === null) {
      localStorage.removeItem(KEYS.draft);
    } else {
      keep(KEYS.draft, draft);
    }
  }

  /** The entries of this device: `{entry, state: waiting | stored | refused, answer, problem}`. */
  get entries() {
    return load(KEYS.entries) ?? [];
  }

  /** Puts an entry into the queue, in place of a waiting one of the same name, and sends. */
  add(entry) {
    const others = this.entries.filter(
      (kept) => kept.state !== 'waiting' || kept.entry.uuid !== entry.uuid || kept.entry.rev !== entry.rev,
    );
    keep(KEYS.entries, [...others, { entry, state: 'waiting' }]);
    this.#changed();
    return this.send();
  }

  find(uuid, rev) {
    return this.entries.find((kept) => kept.entry.uuid === uuid && kept.entry.rev === rev);
  }

  /** Sends what waits, in order; tries again later when the clinic is out of reach. */
  async send() {
    if (this.#sending) {
      return;
    }
    this.#sending = true;
    try {
      for (const kept of this.entries.filter((each) => each.state === 'waiting')) {
        await this.#sendOne(kept.entry);
      }
      this.#wait = 1_000;
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      setTimeout(() => this.send(), this.#wait);
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
    } finally {
      this.#sending = false;
    }
  }

  async #sendOne(entry) {
    try {
      const answer = await write('check-ins', { ...entry, sentAt: new Date().toISOString() });
      this.#mark(entry, { state: 'stored', answer });
    } catch (problem) {
      const refused = problem instanceof Problem && problem.status >= 400 && problem.status < 500;
      if (!refused || problem.status === 401 || problem.status === 429) {
        throw problem;
      }
      this.#mark(entry, { state: 'refused', problem: problem.document });
    }
  }

  #mark(entry, what) {
    keep(
      KEYS.entries,
      this.entries.map((kept) =>
        kept.entry.uuid === entry.uuid && kept.entry.rev === entry.rev ? { entry, ...what } : kept,
      ),
    );
    this.#changed();
  }

  /** Forgets all but what the clinic does not have yet. */
  clear() {
    localStorage.removeItem(KEYS.today);
    localStorage.removeItem(KEYS.draft);
    keep(
      KEYS.entries,
      this.entries.filter((kept) => kept.state !== 'stored'),
    );
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('changed'));
  }
})();

window.addEventListener('online', () => store.send());
