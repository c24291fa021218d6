/**
 * What this device keeps: today's answer from the clinic, the check-in being filled in, and the entries that wait to be
 * sent. An entry stays here until the clinic has acknowledged it, and is only ever sent as the patient who made it.
 *
 * @typedef {import('./kept.js').Kept} Kept
 * @typedef {import('./kept.js').Revision} Revision
 *
 * @typedef {object} Question      the question that a note has opened, as it is being answered
 * @property {string} patient
 * @property {Revision} to
 * @property {string[] | null} em  what is ticked; null before the first answer
 * @property {{message: string, answer: string, before: string[] | null} | null} card  the emergency card over it
 */

import { read } from './api.js';
import { Device } from './device.js';
import { entryOf, localDate, uuidV7 } from './entry.js';
import { same } from './kept.js';
import { Sender } from './sending.js';

const KEYS = {
  today: 'homespine.today',
  draft: 'homespine.draft',
  question: 'homespine.question',
  entries: 'homespine.entries',
  carer: 'homespine.carer',
  lessons: 'homespine.lessons',
  language: 'homespine.language',
  sheet: 'homespine.sheet',
};
const STORED_KEPT = 20;

class Store extends EventTarget {
  /** Whether this device could not save what was last answered (its storage is full or switched off). */
  unsaved = false;
  /** Whether the clinic no longer knows this device. */
  signedOut = false;
  /** @type {{language: string, pages: import('./learn-pages.js').LearnPage[]} | null} */
  #lessons = null;
  #device = new Device();
  #sender = new Sender({
    waiting: () => this.kept.filter(({ state }) => state === 'waiting'),
    mark: (kept, what) => this.#mark(kept, what),
    signedOut: () => {
      this.signedOut = true;
      this.#changed();
    },
  });

  get today() {
    return this.#load(KEYS.today);
  }

  get patient() {
    return this.today?.patient.id ?? null;
  }

  /** Asks the clinic for today; without a network what was kept stays. */
  async refresh() {
    const asking = this.#all().filter((kept) => kept.answer?.ask);
    const today = await read('today');
    this.signedOut = false;
    this.#keep(KEYS.today, today);
    this.#keep(KEYS.language, today.patient.language);
    // What was stored before the clinic was asked, today's answer knows of.
    const known = (/** @type {Kept} */ kept) => asking.some((each) => same(each, kept));
    this.#keep(KEYS.entries, this.#all().map((kept) => (known(kept) ? { ...kept, answer: { ...kept.answer, ask: null } } : kept)));
    this.settle();
    this.#changed();
  }

  /** What there is to read about the back, as it was last heard from the clinic. @returns {import('./learn-pages.js').LearnPage[] | null} */
  get lessons() {
    const kept = this.#lessons ?? this.#load(KEYS.lessons);
    return kept?.language === document.documentElement.lang ? kept.pages : null;
  }

  /** Asks for it once in each language while the app is open; without an answer what was kept stays. */
  async refreshLessons() {
    const language = document.documentElement.lang;
    if (this.#lessons?.language === language) {
      return;
    }
    try {
      this.#lessons = { language, pages: (await read('learn')).pages };
      // These can be had again, so a full device may do without: only answers that cannot be saved are told of.
      localStorage.setItem(KEYS.lessons, JSON.stringify(this.#lessons));
    } catch {
      // Asked for again the next time.
    }
    this.#changed();
  }

  /** @returns {import('./entry.js').Draft | null} */
  get draft() {
    const draft = this.#load(KEYS.draft);
    return draft?.patient === this.patient ? draft : null;
  }

  set draft(draft) {
    this.#keep(KEYS.draft, draft);
  }

  /** A check-in that was left on an earlier day, or by somebody else, ends with what was answered. */
  settle(leaving = false) {
    /** @type {import('./entry.js').Draft | null} */
    const draft = this.#load(KEYS.draft);
    if (draft === null || (!leaving && draft.patient === this.patient && localDate(0, new Date(draft.enteredAt)) === localDate())) {
      return;
    }
    if (draft.dirty) {
      this.#queue({ patient: draft.patient, entry: entryOf(draft), state: 'waiting', shown: draft.warned });
    }
    this.draft = null;
  }

  /** What was answered goes to the clinic when the app is left half way; who comes back goes on with a correction of it. */
  leave() {
    const { draft } = this;
    if (draft?.dirty) {
      this.draft = { ...draft, rev: draft.rev + 1, dirty: false };
      this.#queue({ patient: draft.patient, entry: entryOf(draft), state: 'waiting', shown: draft.warned });
      this.#changed();
    }
    this.hurry();
    this.send();
  }

  /** The patient's language, as the clinic said last, or as chosen since on this device. @returns {string | null} */
  get language() {
    return this.#load(KEYS.language) ?? this.today?.patient.language ?? null;
  }

  set language(language) {
    this.#keep(KEYS.language, language);
    this.#changed();
  }

  /** The version on the printed sheet whose code was read last, until its line on Today is read. @returns {number | null} */
  get sheet() {
    return this.#load(KEYS.sheet);
  }

  set sheet(version) {
    this.#keep(KEYS.sheet, version);
    this.#changed();
  }

  get byCarer() {
    return this.#load(KEYS.carer) === true;
  }

  set byCarer(byCarer) {
    this.#keep(KEYS.carer, byCarer);
  }

  /** All that this patient has entered, check-ins and answers, oldest first. @returns {Kept[]} */
  get kept() {
    return this.#all().filter((kept) => kept.patient === this.patient);
  }

  /** The check-ins of this patient, oldest first. @returns {Kept[]} */
  get entries() {
    return this.kept.filter(({ to }) => to === undefined);
  }

  /** The question that is open: the one being answered, else the oldest without an answer. @returns {Question | null} */
  get question() {
    /** @type {Question | null} */
    const begun = this.#load(KEYS.question);
    if (begun !== null && begun.patient === this.patient) {
      return begun;
    }
    const to = this.#openQuestions()[0];
    return to === undefined ? null : { patient: this.patient, to, em: null, card: null };
  }

  set question(question) {
    this.#keep(KEYS.question, question);
    this.#changed();
  }

  /** Those of today's answer, and of check-ins stored since; without those that wait with an answer. @returns {Revision[]} */
  #openQuestions() {
    const { kept } = this;
    const newest = (/** @type {Kept} */ { entry }) => !kept.some((each) => each.entry.uuid === entry.uuid && each.entry.rev > entry.rev);
    const stored = this.entries.filter((each) => each.answer?.ask && newest(each)).map(({ entry: { uuid, rev } }) => ({ uuid, rev }));
    return [...(this.today?.openQuestions ?? []), ...stored]
      .map(({ uuid, rev }) => ({ uuid, rev }))
      .filter((open) => !kept.some(({ to }) => to !== undefined && to.uuid === open.uuid && to.rev === open.rev));
  }

  /** How many entries of anybody wait on this device. */
  get waiting() {
    return this.#all().filter((kept) => kept.state === 'waiting').length;
  }

  /** @param {string} uuid @param {number} rev */
  find(uuid, rev) {
    return this.entries.find(({ entry }) => entry.uuid === uuid && entry.rev === rev);
  }

  /**
   * Puts an entry into the queue and sends it.
   *
   * @param {Record<string, any>} entry
   * @param {string[]} shown  the emergency rules that the device has shown for it
   * @param {number} delay    milliseconds in which it can be taken back
   */
  add(entry, shown, delay = 0) {
    this.#queue({ patient: this.patient, entry, state: 'waiting', shown, notBefore: Date.now() + delay });
    this.#changed();
    this.send();
  }

  /**
   * Puts an answer to the question that a note has opened into the queue and sends it.
   *
   * @param {Revision} to
   * @param {string[]} em
   * @param {string[]} shown  the emergency rules that the device has shown for it
   * @param {number} delay    milliseconds in which it can be taken back
   * @returns {string} its name
   */
  answer(to, em, shown, delay = 0) {
    const uuid = uuidV7();
    const at = new Date().toISOString();
    this.#queue({ patient: this.patient, entry: { uuid, em }, to, at, state: 'waiting', shown, notBefore: Date.now() + delay });
    this.#changed();
    this.send();
    return uuid;
  }

  /** Where an answer stands. */
  findAnswer(/** @type {string} */ uuid) {
    return this.kept.find(({ entry, to }) => to !== undefined && entry.uuid === uuid);
  }

  /** @param {Kept} kept */
  #queue(kept) {
    this.#keep(KEYS.entries, [...this.#pruned(), kept]);
  }

  /** Takes an entry back that was not sent yet; false when it is too late for that. */
  withdraw(/** @type {string} */ uuid, /** @type {number | undefined} */ rev) {
    const kept = this.kept.find(({ entry }) => entry.uuid === uuid && entry.rev === rev);
    if (kept?.state !== 'waiting' || !(Number(kept.notBefore) > Date.now())) {
      return false;
    }
    this.#keep(KEYS.entries, this.#all().filter((each) => !same(each, kept)));
    this.#changed();
    return true;
  }

  /** Nothing is held back any longer. */
  hurry() {
    if (this.#all().some((kept) => kept.state === 'waiting' && Number(kept.notBefore) > Date.now())) {
      this.#keep(KEYS.entries, this.#all().map((kept) => ({ ...kept, notBefore: 0 })));
      this.send();
    }
  }

  /** @param {Kept} kept */
  markSeen(kept) {
    this.#mark(kept, { seen: true });
  }

  /** Sends what waits, in order; tries again later when the clinic is out of reach. */
  send() {
    return this.#sender.send();
  }

  /** @param {Kept} which @param {Partial<Kept>} what */
  #mark(which, what) {
    this.#keep(KEYS.entries, this.#all().map((kept) => (same(kept, which) ? { ...kept, ...what } : kept)));
    this.#changed();
  }

  /** Forgets the patient, but for what the clinic does not have yet. */
  forget() {
    this.settle(true);
    const open = this.#all().filter((kept) => kept.state !== 'stored');
    this.byCarer = false;
    this.#keep(KEYS.question, null);
    this.#keep(KEYS.sheet, null);
    this.#keep(KEYS.today, null);
    this.#keep(KEYS.entries, open);
    this.#changed();
  }

  /** @returns {Kept[]} */
  #all() {
    return this.#load(KEYS.entries) ?? [];
  }

  /** All that waits or was refused, and the newest of what is stored. */
  #pruned() {
    const all = this.#all();
    const old = all.filter((kept) => kept.state === 'stored').slice(0, -STORED_KEPT);
    return all.filter((kept) => !old.includes(kept));
  }

  /** @param {string} key */
  #load(key) {
    return this.#device.load(key);
  }

  /** @param {string} key @param {any} value */
  #keep(key, value) {
    this.#device.keep(key, value);
    const { unsaved } = this.#device;
    if (unsaved !== this.unsaved) {
      this.unsaved = unsaved;
      this.#changed();
    }
  }

  #changed() {
    this.dispatchEvent(new Event('changed'));
  }

  /** Sends at every chance: the network is back, the page is shown, another tab added something. */
  watch() {
    addEventListener('online', () => this.send());
    addEventListener('pagehide', () => this.leave());
    document.addEventListener('visibilitychange', () => (document.hidden ? this.leave() : this.send()));
    addEventListener('storage', () => this.#changed());
  }
}

export const store = new Store();
store.watch();
