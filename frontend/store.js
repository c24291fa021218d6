/**
 * What this device keeps, for every page to read: who uses it, today's answer from the clinic (sealed by the PIN), the
 * check-in being filled in, and the entries that wait to be sent. An entry stays here until the clinic has acknowledged
 * it, and is only ever sent as the patient who made it. Entries, the draft and whom to call are never sealed: a red
 * answer must get through whoever has forgotten the PIN.
 *
 * @typedef {import('./kept.js').Kept} Kept
 * @typedef {import('./kept.js').Revision} Revision
 *
 * @typedef {object} Question      the question that a note has opened, as it is being answered
 * @property {string} patient
 * @property {Revision} to
 * @property {string[] | null} em  what is ticked; null before the first answer
 * @property {{message: string, inEnglish?: string | null, answer: string, before: string[] | null} | null} card  the emergency card over it
 */

import { Problem, read, speakAs, write } from './api.js';
import { bareOf } from './bare.js';
import { device, opened } from './early.js';
import { entryOf, isLeft, uuidV7 } from './entry.js';
import { opensQuestion } from './emergency.js';
import { People } from './people.js';
import { Queue } from './queue.js';
import { Sealed } from './sealed.js';
import { Sender } from './sending.js';

/** How long the page may be hidden before it asks for the PIN again. */
const HIDDEN = 15 * 60_000;

/** Where the revision is noted that was sent when the page was left. */
const LEFT = 'homespine.left';

class Store extends EventTarget {
  /** @type {string | null} the patient who uses this page */
  #who = null;
  /** @type {Set<string>} those whose sign-in the clinic no longer knows */
  #signedOut = new Set();
  /** @type {{language: string, pages: import('./learn-pages.js').LearnPage[]} | null} */
  #lessons = null;
  #hiddenAt = 0;
  #device = device;
  #people = new People(this.#device);
  #queue = new Queue(this.#device);
  /** @type {Sealed | null} */
  #sealed = null;
  #sender = new Sender({
    waiting: () => this.#queue.all.filter((kept) => kept.state === 'waiting' && this.#slot(kept) > 0 && !this.#signedOut.has(kept.patient)),
    mark: (kept, what) => this.#delivered(kept, what),
    slot: (kept) => this.#slot(kept),
    signedOut: ({ patient }) => {
      this.#signedOut.add(patient);
      this.#changed();
    },
  });

  /** Reads what this device keeps; a patient who alone uses it is the one who uses this page. */
  async open() {
    await opened;
    this.#device.addEventListener('changed', () => this.#chooseAlone());
    this.#goOnAfterLeaving();
    this.#chooseAlone();
    this.settle();
  }

  /**
   * The page may have ended before the disk knew that a revision was sent: what is answered now is the next one. What
   * that revision says already is not sent once more.
   */
  #goOnAfterLeaving() {
    const left = this.#device.noted(LEFT);
    const queued = this.#queue.all.some(({ entry }) => entry.uuid === left?.uuid && entry.rev === left.rev);
    this.#draftPlaces()
      .map((place) => ({ place, draft: this.#device.load(place) }))
      .filter(({ draft }) => draft.uuid === left?.uuid && draft.rev <= left.rev)
      .forEach(({ place, draft }) => this.#device.keep(place, { ...draft, rev: left.rev + 1, dirty: draft.dirty && !queued }));
  }

  /** Everybody's drafts. */
  #draftPlaces() {
    return [...this.#device.names('draft/'), ...this.#device.names('quick/')];
  }

  /** Who alone uses this device uses this page, also when the device is slow to tell. */
  #chooseAlone() {
    const [only, another] = this.people;
    if (this.#who === null && only !== undefined && another === undefined) {
      this.choose(only.patient);
    }
    this.#changed();
  }

  // Who uses it

  get people() {
    return this.#people.all;
  }

  get patient() {
    return this.#who;
  }

  get #person() {
    return this.#people.find(this.#who);
  }

  /** From now on this patient uses the page; what another had open is sealed again. */
  choose(/** @type {string | null} */ patient) {
    this.#sealed?.lock();
    this.#who = patient;
    this.#sealed = patient === null ? null : new Sealed(this.#device, patient);
    if (this.#person !== undefined) {
      speakAs(this.#person.slot);
      this.#device.keep('language', this.bare?.language ?? this.language);
    }
    this.#changed();
  }

  /** The number under which the next sign-in is kept. */
  get freeSlot() {
    return this.#people.freeSlot;
  }

  /** Takes in whoever has just signed in under this number. A new sign-in asks for a new PIN. */
  async welcome(/** @type {number} */ slot) {
    const today = await read('today', slot);
    const { id, firstName } = today.patient;
    const before = this.#people.find(id);
    this.#people.put({ patient: id, slot, name: firstName });
    if (before !== undefined && before.slot !== slot) {
      write('sign-out', {}, before.slot).catch(() => undefined);
    }
    this.#signedOut.delete(id);
    this.choose(id);
    if (this.locked) {
      this.#sealed?.drop();
    }
    this.#take(today);
    this.send();
  }

  /** Whether the clinic no longer knows this patient's sign-in. */
  get signedOut() {
    return this.#who !== null && this.#signedOut.has(this.#who);
  }

  // The PIN

  /** Whether the PIN is asked for before anything of the record is shown. */
  get locked() {
    return this.#sealed?.locked ?? false;
  }

  /** Whether a PIN must be chosen before anything of the record is kept. */
  get wantsPin() {
    return Sealed.possible && this.#sealed !== null && !this.#sealed.hasPin && this.today !== null;
  }

  /** Whether nothing of the record can be kept here: the connection is not secure, so the browser has no keys. */
  get keepsNothing() {
    return !Sealed.possible;
  }

  get triesLeft() {
    return this.#sealed?.triesLeft ?? 0;
  }

  async choosePin(/** @type {string} */ pin) {
    await this.#sealed?.choose(pin);
    this.#changed();
  }

  async unlock(/** @type {string} */ pin) {
    const outcome = (await this.#sealed?.unlock(pin)) ?? 'dropped';
    if (outcome === 'dropped') {
      this.forgetPin();
    } else if (outcome === 'open') {
      this.settle(this.#quickPlace);
    }
    this.#changed();
    return outcome;
  }

  /** Drops what is sealed, never what waits; from now on the clinic lets this device send, and read no more. */
  forgetPin() {
    const person = this.#person;
    this.#sealed?.drop();
    if (person !== undefined) {
      this.#people.put({ ...person, locking: 'ask' });
      this.#tellLocked();
    }
    this.#changed();
  }

  /** Whether the PIN was lost: only a new code from the clinic shows the record again. */
  get lostPin() {
    return this.#person?.locking !== undefined;
  }

  #tellLocked() {
    this.people
      .filter(({ locking }) => locking === 'ask')
      .forEach((person) =>
        write('lock', {}, person.slot).then(
          () => this.#locked(person),
          () => undefined,
        ),
      );
  }

  /** The clinic was told; whoever has signed in anew meanwhile has another token, which it does not concern. */
  #locked(/** @type {import('./people.js').Person} */ told) {
    const person = this.#people.find(told.patient);
    if (person?.slot === told.slot && person.locking === 'ask') {
      this.#people.put({ ...person, locking: 'told' });
    }
  }

  // What the clinic has told

  get today() {
    return this.#sealed?.load('today') ?? null;
  }

  /** What can be shown without the PIN: whom to call, and the emergency rules. @returns {any} */
  get bare() {
    return this.#device.load(`bare/${this.#who}`);
  }

  /** Whom to call; before it is known who uses this page, whom the first patient of this device would. @returns {any} */
  get clinic() {
    return (this.today ?? this.bare ?? this.#device.load(`bare/${this.people[0]?.patient}`))?.clinic;
  }

  /** Asks the clinic for today; without a network what was kept stays. Once the PIN is lost, only a new sign-in asks. */
  async refresh() {
    if (this.lostPin) {
      return;
    }
    const who = this.#who;
    const asking = this.#queue.all.filter((kept) => kept.answer?.ask);
    try {
      const today = await read('today');
      if (who !== this.#who || this.locked || today.patient.id !== who) {
        return;
      }
      this.#signedOut.delete(today.patient.id);
      // What was stored before the clinic was asked, today's answer knows of.
      asking.forEach((kept) => this.#queue.mark(kept, { answer: { ...kept.answer, ask: null } }));
      this.#take(today);
    } catch (problem) {
      if (who !== null && problem instanceof Problem && problem.status === 401) {
        this.#signedOut.add(who);
      }
      throw problem;
    } finally {
      this.#changed();
    }
  }

  #take(/** @type {any} */ today) {
    this.#sealed?.keep('today', today);
    this.#device.keep(`bare/${today.patient.id}`, bareOf(today));
    this.#device.keep('language', today.patient.language);
    this.#slim(today);
    this.settle();
    this.#changed();
  }

  /** The answers of what the clinic has told us back need not stand here, unsealed, any longer. */
  #slim(/** @type {any} */ today) {
    const known = (/** @type {Kept} */ { entry }) =>
      today.checkIns.some((/** @type {any} */ each) => each.uuid === entry.uuid && each.rev === entry.rev);
    this.entries
      .filter((kept) => kept.state === 'stored' && known(kept))
      .forEach((kept) => {
        const { uuid, rev, performedOn, enteredAt } = kept.entry;
        this.#queue.mark(kept, { entry: { uuid, rev, performedOn, enteredAt } });
      });
  }

  /** What there is to read about the back, as it was last heard from the clinic. @returns {import('./learn-pages.js').LearnPage[] | null} */
  get lessons() {
    const kept = this.#lessons ?? this.#device.load('lessons');
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
      this.#device.keep('lessons', this.#lessons);
    } catch {
      // Asked for again the next time.
    }
    this.#changed();
  }

  /** How it went so far, as the clinic said it last in this language. @returns {import('./progress.js').Progress | null} */
  get progress() {
    const kept = this.#sealed?.load('progress');
    return kept?.language === this.today?.patient.language ? (kept?.progress ?? null) : null;
  }

  /** Asks for it anew; without an answer what was kept stays. */
  async refreshProgress() {
    const who = this.#who;
    const language = this.today?.patient.language;
    const progress = await read('progress').catch(() => null);
    if (progress !== null && who === this.#who && !this.locked) {
      this.#sealed?.keep('progress', { language, progress });
      this.#changed();
    }
  }

  /** The picture of an exercise; one that was seen once needs no network. All are sealed as one: their names tell what is done. */
  async picture(/** @type {string} */ exercise) {
    const name = `${document.documentElement.lang} ${exercise}`;
    const kept = this.#sealed?.load('pictures')?.[name];
    if (kept) {
      return kept;
    }
    const picture = await read(`pictures/${encodeURIComponent(exercise)}`);
    this.#sealed?.keep('pictures', { ...this.#sealed.load('pictures'), [name]: picture });
    return picture;
  }

  /** Fetches the program's pictures before there is no network; one after the other, so that they keep nothing waiting. */
  async gatherPictures() {
    for (const { exercise, held } of this.today?.program.items ?? []) {
      if (!held) {
        await this.picture(exercise).catch(() => null);
      }
    }
  }

  // The check-in being filled in

  get #quickPlace() {
    return `quick/${this.#who}`;
  }

  /** Without the PIN an entry of its own is begun: what was answered before it stays out of sight. */
  get #draftPlace() {
    return this.today === null ? this.#quickPlace : `draft/${this.#who}`;
  }

  /** @returns {import('./entry.js').Draft | null} */
  get draft() {
    return this.#device.load(this.#draftPlace);
  }

  set draft(draft) {
    this.#device.keep(this.#draftPlace, draft);
  }

  /** A check-in that was left on an earlier day ends with what was answered; so does the one of this name. */
  settle(/** @type {string} */ leaving = '') {
    this.#draftPlaces().forEach((place) => {
      /** @type {import('./entry.js').Draft} */
      const draft = this.#device.load(place);
      if (place === leaving || isLeft(draft)) {
        if (draft.dirty) {
          this.#queue.add({ patient: draft.patient, entry: entryOf(draft), state: 'waiting', shown: draft.warned });
        }
        this.#device.keep(place, null);
      }
    });
  }

  /** What was answered goes to the clinic when the app is left half way; who comes back goes on with a correction of it. */
  leave() {
    const { draft } = this;
    if (draft?.dirty) {
      this.#device.note(LEFT, { uuid: draft.uuid, rev: draft.rev });
      this.#queue.add({ patient: draft.patient, entry: entryOf(draft), state: 'waiting', shown: draft.warned });
      this.draft = { ...draft, rev: draft.rev + 1, dirty: false };
      this.#changed();
    }
    this.hurry();
    this.send();
  }

  // Small things

  /** The patient's language, as the clinic said last, or as chosen since on this device. @returns {string | null} */
  get language() {
    return this.#device.load('language');
  }

  set language(language) {
    this.#device.keep('language', language);
    this.#changed();
  }

  /** Whether the clinic's mails remind the patient from now on; the clinic must hear of it first. */
  async remind(/** @type {boolean} */ wanted) {
    await write('reminders', { wanted });
    await this.refresh();
  }

  /** The patient reads everything in this language from now on; the clinic must hear of it first. */
  async speak(/** @type {string} */ language) {
    await write('language', { language });
    await this.refresh();
  }

  /** The version on the printed sheet whose code was read last, until its line on Today is read. @returns {number | null} */
  get sheet() {
    return this.#device.load('sheet');
  }

  set sheet(version) {
    this.#device.keep('sheet', version);
    this.#changed();
  }

  get byCarer() {
    return this.#device.load(`carer/${this.#who}`) === true;
  }

  set byCarer(byCarer) {
    this.#device.keep(`carer/${this.#who}`, byCarer || null);
  }

  // What was entered

  /** Whether this device could not save what was last answered (its storage is full or switched off). */
  get unsaved() {
    return this.#device.unsaved;
  }

  /** All that this patient has entered, check-ins and answers, oldest first. @returns {Kept[]} */
  get kept() {
    return this.#queue.all.filter((kept) => kept.patient === this.#who);
  }

  /** Whether an entry would still be here after a crash. */
  isSaved(/** @type {Kept} */ kept) {
    return this.#queue.isSaved(kept);
  }

  /** The check-ins of this patient, oldest first. @returns {Kept[]} */
  get entries() {
    return this.kept.filter(({ to }) => to === undefined);
  }

  /** The question that is open: the one being answered, else the oldest without an answer. @returns {Question | null} */
  get question() {
    /** @type {Question | null} */
    const begun = this.#device.load(`question/${this.#who}`);
    if (begun !== null) {
      return begun;
    }
    const to = this.#openQuestions()[0];
    return to === undefined || this.#who === null ? null : { patient: this.#who, to, em: null, card: null };
  }

  set question(question) {
    this.#device.keep(`question/${this.#who}`, question);
    this.#changed();
  }

  /** Those of today's answer, of check-ins stored since, and of notes that still wait; without those that have an answer. @returns {Revision[]} */
  #openQuestions() {
    const { kept } = this;
    const words = (this.today ?? this.bare)?.emergency.words ?? [];
    const asks = (/** @type {Kept} */ { answer, entry }) => (answer ? answer.ask : opensQuestion(entry.note, words));
    const newest = (/** @type {Kept} */ { entry }) => !kept.some((each) => each.entry.uuid === entry.uuid && each.entry.rev > entry.rev);
    const stored = this.entries.filter((each) => asks(each) && newest(each)).map(({ entry: { uuid, rev } }) => ({ uuid, rev }));
    return [...((this.today ?? this.bare)?.openQuestions ?? []), ...stored]
      .map(({ uuid, rev }) => ({ uuid, rev }))
      .filter((open) => !kept.some(({ to }) => to !== undefined && to.uuid === open.uuid && to.rev === open.rev));
  }

  /** How many entries of anybody wait on this device. */
  get waiting() {
    return this.#queue.all.filter((kept) => kept.state === 'waiting').length;
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
    this.#queue.add({ patient: String(this.#who), entry, state: 'waiting', shown, notBefore: Date.now() + delay });
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
    const entry = { uuid, em };
    this.#queue.add({ patient: String(this.#who), entry, to, at, state: 'waiting', shown, notBefore: Date.now() + delay });
    this.#changed();
    this.send();
    return uuid;
  }

  /** Where an answer stands. */
  findAnswer(/** @type {string} */ uuid) {
    return this.kept.find(({ entry, to }) => to !== undefined && entry.uuid === uuid);
  }

  /** Takes an entry back that was not sent yet; false when it is too late for that. */
  withdraw(/** @type {string} */ uuid, /** @type {number | undefined} */ rev) {
    const kept = this.kept.find(({ entry }) => entry.uuid === uuid && entry.rev === rev);
    if (kept?.state !== 'waiting' || !(Number(kept.notBefore) > Date.now())) {
      return false;
    }
    this.#queue.remove(kept);
    this.#changed();
    return true;
  }

  /** Nothing is held back any longer. */
  hurry() {
    const held = this.#queue.all.filter((kept) => kept.state === 'waiting' && Number(kept.notBefore) > Date.now());
    held.forEach((kept) => this.#queue.mark(kept, { notBefore: 0 }));
    if (held.length > 0) {
      this.send();
    }
  }

  /** @param {Kept} kept */
  markSeen(kept) {
    this.#queue.mark(kept, { seen: true });
    this.#changed();
  }

  /** Sends what waits, in order; tries again later when the clinic is out of reach. */
  send() {
    this.#tellLocked();
    return this.#sender.send();
  }

  /** What the clinic has judged may have paused the program: it is asked again when nothing waits any longer. */
  #delivered(/** @type {Kept} */ kept, /** @type {Partial<Kept>} */ what) {
    this.#queue.mark(kept, what);
    if (what.state === 'stored' && this.today !== null && !this.kept.some(({ state }) => state === 'waiting')) {
      this.refresh().catch(() => undefined);
    }
  }

  #slot(/** @type {Kept} */ kept) {
    return this.#people.find(kept.patient)?.slot ?? 0;
  }

  /** Forgets the patient, but for what the clinic does not have yet. */
  forget() {
    const who = this.#who;
    this.settle(`draft/${who}`);
    this.settle(this.#quickPlace);
    this.kept.filter((kept) => kept.state === 'stored').forEach((kept) => this.#queue.remove(kept));
    this.#sealed?.drop();
    ['question', 'carer', 'bare'].forEach((name) => this.#device.keep(`${name}/${who}`, null));
    this.#device.keep('sheet', null);
    this.#people.remove(String(who));
    this.choose(this.people.length === 1 ? this.people[0].patient : null);
  }

  #changed() {
    this.dispatchEvent(new Event('changed'));
  }

  /** Sends at every chance: the network is back, the page is shown. Asks for the PIN when it was out of sight for long. */
  watch() {
    addEventListener('online', () => this.send());
    addEventListener('pagehide', () => this.leave());
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) {
        this.#hiddenAt = Date.now();
        this.leave();
      } else {
        if (Date.now() - this.#hiddenAt > HIDDEN) {
          this.#sealed?.lock();
          this.#changed();
        }
        this.send();
      }
    });
  }
}

export const store = new Store();
await store.open();
store.watch();
