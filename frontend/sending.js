/** Sends what waits, in order, until the clinic has it. */

import { write, Problem } from './api.js';
import { same } from './kept.js';

/** @typedef {import('./kept.js').Kept} Kept */

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 5 * 60_000;
/** Answers after which the same entry can still be taken: sign in again, wait, too early. */
const LATER = [401, 408, 425, 429];

/**
 * @typedef {object} Queue
 * @property {() => Kept[]} waiting  oldest first
 * @property {(kept: Kept, what: Partial<Kept>) => void} mark
 * @property {(kept: Kept) => number} slot  whose token goes with it
 * @property {(kept: Kept) => void} signedOut  the clinic no longer knows this patient's sign-in: theirs wait
 */

export class Sender {
  /** @type {Queue} */
  #queue;
  #sending = false;
  #wait = FIRST_WAIT;
  #timer = 0;

  /** @param {Queue} queue */
  constructor(queue) {
    this.#queue = queue;
  }

  /** Sends all that is not held back; tries again later when the clinic is out of reach. */
  async send() {
    if (this.#sending) {
      return;
    }
    this.#sending = true;
    clearTimeout(this.#timer);
    try {
      await this.#sendAll();
      this.#wait = FIRST_WAIT;
      const held = this.#held();
      if (held.length > 0) {
        this.#again(Math.min(...held));
      }
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.#failed(problem);
    } finally {
      this.#sending = false;
    }
  }

  /** One entry that the clinic fails to store, or one patient's, keeps none of the others waiting: they may hold the red answer. */
  async #sendAll() {
    /** @type {Kept[]} */
    const failed = [];
    let failure;
    for (let next = this.#next(failed); next !== undefined; next = this.#next(failed)) {
      try {
        await this.#sendOne(next);
      } catch (problem) {
        if (problem instanceof Problem && problem.status === 401) {
          this.#queue.signedOut(next);
        } else if (problem instanceof Problem && problem.status >= 500) {
          failure = problem;
          failed.push(next);
        } else {
          throw problem;
        }
      }
    }
    if (failure !== undefined) {
      throw failure;
    }
  }

  /** @param {Kept[]} failed  in this round; an answer about one of them has to wait with it */
  #next(failed) {
    const first = this.#queue
      .waiting()
      .find((kept) => !failed.some((each) => same(each, kept) || each.entry.uuid === kept.to?.uuid));
    return first !== undefined && !(Number(first.notBefore) > Date.now()) ? first : undefined;
  }

  /** How long each entry that waits can still be taken back, in milliseconds; 0 or less once it may be sent. */
  #held() {
    return this.#queue.waiting().map((kept) => Number(kept.notBefore) - Date.now());
  }

  /** @param {Kept} kept */
  async #sendOne(kept) {
    try {
      const answer = await write(addressOf(kept), { ...kept.entry, sentAt: new Date().toISOString() }, this.#queue.slot(kept));
      if (answer?.stored !== true || answer.uuid !== kept.entry.uuid || answer.rev !== kept.entry.rev) {
        throw new Problem(0, null);
      }
      this.#queue.mark(kept, { state: 'stored', answer });
    } catch (problem) {
      const refused = problem instanceof Problem && problem.status >= 400 && problem.status < 500;
      if (!refused || LATER.includes(problem.status)) {
        throw problem;
      }
      this.#queue.mark(kept, { state: 'refused', problem: problem.document });
    }
  }

  /** @param {Problem} problem */
  #failed(problem) {
    const soonest = this.#held().filter((wait) => wait > 0);
    this.#again(Math.min(Math.max(problem.wait, this.#wait), ...soonest));
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }

  #again(/** @type {number} */ wait) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.send(), Math.max(wait, 100));
  }
}

/** @param {Kept} kept */
const addressOf = ({ to }) => (to === undefined ? 'check-ins' : `check-ins/${to.uuid}/${to.rev}/follow-up`);
