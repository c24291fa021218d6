/**
 * A check-in as it is filled in and sent; fields and codes as in the check-in form. Pure: no page, no storage.
 *
 * @typedef {Record<string, any>} Answers  by field name; null is a question not asked or not answered, never "no"
 * @typedef {object} Item
 * @property {string} exercise
 * @property {string} name
 * @property {number} unitsDue
 * @property {boolean} held
 * @property {string} side
 * @property {import('./session-plan.js').Counted | null} counted
 *
 * @typedef {{message: string, inEnglish?: string | null, rev: number, stay: boolean, before: Pick<Draft, 'answers' | 'legs' | 'dirty' | 'session'>}} Card
 * @typedef {object} Draft
 * @property {string} patient        whose it is
 * @property {string} uuid
 * @property {number} rev            the revision under which it will be sent next
 * @property {'session' | 'symptoms'} kind
 * @property {boolean} correction    whether it changes an entry that the clinic has
 * @property {string} performedOn    yyyy-mm-dd, this device's date
 * @property {boolean} [dayAsked]     whether it was said, at night, which day it is about
 * @property {string} enteredAt      the moment of the newest answer
 * @property {Answers} answers
 * @property {'one' | 'both' | null} legs   where the new sign is; both counts as side both whatever the reach
 * @property {boolean} fallSized     whether the size of a fall was said
 * @property {string} at             the question that is shown
 * @property {boolean} byCarer
 * @property {boolean} dirty         whether something was answered that is not in the queue yet
 * @property {string[]} warned       the emergency rules that the answers meet and that were shown
 * @property {Card | null} card      the emergency card that stands over the question
 * @property {Item[]} items          the day's program, as it was when the check-in was begun
 * @property {number | null} programVersion
 * @property {{restReliefFromPain: number | null, weekly: boolean, settled: boolean}} ask
 * @property {string[]} [known]      the symptoms that the clinic has recorded as there before
 * @property {string[]} activities
 * @property {import('./session-clock.js').Session | null} [session]  the guided session that stands before the questions
 * @property {{done: string, unitsDone: number} | null} [timed]  what the player has timed of the entry that is corrected
 */

import { newSession, outcome, wasTimed } from './session-clock.js';

/** A UUIDv7: the time in its first 48 bits, the rest random. */
export function uuidV7() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let i = 5; i >= 0; i -= 1) {
    bytes[i] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** This device's date at a moment, some days back, as yyyy-mm-dd. */
export function localDate(daysBack = 0, now = new Date()) {
  const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysBack);
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Until when in the morning what is told may be about the evening before. */
const NIGHT_ENDS = 4;

/** Whether the check-in is being filled in between midnight and four. @param {Draft} draft */
export const isAtNight = ({ enteredAt }) => new Date(enteredAt).getHours() < NIGHT_ENDS;

/** Whether a draft was left on an earlier day; a night belongs to the evening before it. @param {Draft} draft */
export function isLeft({ enteredAt }, now = new Date()) {
  const evening = (/** @type {Date} */ moment) => localDate(moment.getHours() < NIGHT_ENDS ? 1 : 0, moment);
  return evening(new Date(enteredAt)) !== evening(now);
}

/** @type {Answers} */
const UNANSWERED = Object.freeze({
  pain: null, during: null, settled: null, reach: null, side: null, numb: null, tingle: null, weak: null,
  heelToe: null, em: null, gen: null, restRelief: null, done: null, unitsDone: null, ratio: null,
  exercisesDone: [], exerciseStops: [], reason: null, newCondition: null, grc: null, psfs: null, effort: null,
  note: null, contact: false,
});

/**
 * A new, empty check-in about today.
 *
 * @param {'session' | 'symptoms'} kind
 * @param {any} today
 * @param {boolean} byCarer
 * @returns {Draft}
 */
export function newDraft(kind, today, byCarer) {
  return {
    patient: today.patient.id,
    uuid: uuidV7(),
    rev: 1,
    kind,
    correction: false,
    performedOn: localDate(),
    enteredAt: new Date().toISOString(),
    answers: { ...UNANSWERED },
    legs: null,
    fallSized: false,
    at: 'em',
    byCarer,
    dirty: false,
    warned: [],
    card: null,
    items: today.program.items.map((/** @type {Item} */ { exercise, name, unitsDue, held, side, counted }) => ({
      exercise, name, unitsDue, held, side, counted,
    })),
    programVersion: today.program.version ?? null,
    ask: today.ask,
    known: today.emergency.facts.known,
    activities: today.patient.activities ?? [],
  };
}

/**
 * A correction of a stored check-in: the same name, the next revision, its answers kept.
 *
 * @param {Record<string, any>} stored
 * @param {any} today
 * @returns {Draft}
 */
export function correctionOf(stored, today) {
  const answers = Object.fromEntries(Object.entries(UNANSWERED).map(([field, none]) => [field, stored[field] ?? none]));
  const kind = answers.done === null && !due(today.program.items).length ? 'symptoms' : 'session';
  const draft = newDraft(kind, today, stored.byCarer ?? false);
  const legs = hasNewSign(answers, draft) ? (answers.side === 'both' ? 'both' : 'one') : null;
  return {
    ...draft,
    uuid: stored.uuid,
    rev: stored.rev + 1,
    correction: true,
    performedOn: stored.performedOn,
    answers,
    legs,
    fallSized: fell(answers),
    timed: stored.evidence === 'player' ? { done: stored.done, unitsDone: stored.unitsDone } : null,
  };
}

/** The exercises that are asked for on this day. */
export const due = (/** @type {Item[]} */ items) => items.filter((item) => item.unitsDue > 0 && !item.held);
export const units = (/** @type {Item[]} */ items) => items.reduce((sum, item) => sum + item.unitsDue, 0);

/**
 * The day's exercises, one after the other; null where none is due.
 *
 * @param {Item[]} items
 * @param {number} before  units of this day that earlier check-ins tell of
 */
export function sessionOf(items, before) {
  const order = items.flatMap((item, place) => (due([item]).length ? [place] : []));
  return order.length ? newSession(order, before) : null;
}

/** Whether the exercises come next: the safety question was answered with none, and the session is not over. */
export const isPlaying = (/** @type {Draft | null} */ draft) =>
  draft?.session != null && !draft.session.over && !draft.session.asking && draft.answers.em?.length === 0;

/** What the player knows of the exercises, as long as the patient has not answered for them. @param {Draft} draft */
export function played({ session, items }) {
  if (session == null || session.changed) {
    return null;
  }
  const known = outcome(session, items);
  return session.over || known.unitsDone > 0 ? known : null;
}

/** The answers, with those that the player has given; why something was left out may be the patient's. @param {Draft} draft @returns {Answers} */
export function answered(draft) {
  const known = played(draft);
  return known === null ? draft.answers : { ...draft.answers, ...known, reason: known.reason ?? draft.answers.reason };
}

/** New to the rules is also what is the same as before and was never recorded as known. */
const isNew = (/** @type {'numb' | 'tingle' | 'weak'} */ symptom, /** @type {Answers} */ answers, /** @type {{known?: string[]}} */ { known = [] }) =>
  ['new', 'worse'].includes(answers[symptom]) || (answers[symptom] === 'same' && !known.includes(symptom));
const hasNewSign = (/** @type {Answers} */ answers, /** @type {{known?: string[]}} */ record) =>
  isNew('numb', answers, record) || isNew('tingle', answers, record) || isNew('weak', answers, record);
/** From the lowest pain at which any rule reads the answer. @param {Answers} answers @param {Draft['ask']} ask */
const asksAboutRest = ({ pain }, { restReliefFromPain }) =>
  pain !== null && restReliefFromPain !== null && pain >= restReliefFromPain;
const fell = (/** @type {Answers} */ answers) =>
  (answers.gen ?? []).some((/** @type {string} */ sign) => sign.startsWith('injury_'));

/**
 * The answers as they count: a follow-up whose question is no longer asked is not answered, and a sign in both legs
 * makes the side both.
 *
 * @param {Draft} draft
 * @returns {Answers}
 */
export function effective(draft) {
  const answers = { ...answered(draft) };
  const drop = (/** @type {string[]} */ ...fields) => fields.forEach((field) => (answers[field] = UNANSWERED[field]));
  if (!isNew('weak', answers, draft)) {
    drop('heelToe');
  }
  if (hasNewSign(answers, draft) && draft.legs === 'both') {
    answers.side = 'both';
  }
  if (!answers.gen?.includes('new_condition')) {
    drop('newCondition');
  }
  if (answers.done === 'none') {
    drop('during', 'settled');
  }
  if (answers.done !== 'some' && answers.done !== 'none') {
    drop('reason');
  }
  if (!asksAboutRest(answers, draft.ask)) {
    drop('restRelief');
  }
  if (answers.psfs?.includes(null)) {
    drop('psfs');
  }
  answers.note = clean(answers.note);
  return answers;
}

/** A note without the control characters that a paste can bring. */
function clean(/** @type {string | null} */ note) {
  const text = (note ?? '').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '').trim();
  return text === '' ? null : text;
}

/** Whether it rests on the player's clock alone, now or when it was entered first. @param {Draft} draft @param {Answers} answers */
const isTimed = (draft, { done, unitsDone }) =>
  draft.session != null
    ? played(draft) !== null && wasTimed(draft.session)
    : draft.timed != null && draft.timed.done === done && draft.timed.unitsDone === unitsDone;

/**
 * What is sent of a draft.
 *
 * @param {Draft} draft
 */
export function entryOf(draft) {
  const answers = effective(draft);
  return {
    uuid: draft.uuid,
    rev: draft.rev,
    performedOn: draft.performedOn,
    enteredAt: draft.enteredAt,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...answers,
    programVersion: draft.programVersion,
    evidence: isTimed(draft, answers) ? 'player' : 'ticked',
    byCarer: draft.byCarer,
  };
}

/** The form's questions 1 to 5, which "Something is wrong" opens. */
const BEFORE_EXERCISES = ['em', 'pain', 'reach', 'side', 'nerve', 'legs', 'heelToe', 'gen', 'injury', 'newCondition'];

/**
 * The names of the questions that a draft asks, in the form's order; follow-ups only after an answer that asks for them. A
 * session that was played answers for the exercises itself.
 *
 * @param {Draft} draft
 * @returns {string[]}
 */
export function questions(draft) {
  const { ask, session: guided } = draft;
  const answers = answered(draft);
  const told = guided?.over === true && played(draft) !== null;
  const leftOut = guided?.fates.some((fate) => fate !== null && !('how' in fate)) ?? false;
  const exercised = ['all', 'some', 'more'].includes(answers.done);
  const session = draft.kind === 'session' && (due(draft.items).length > 0 || answers.done !== null);
  const weekly = draft.kind === 'session' && ask.weekly;
  const asked = {
    em: true,
    pain: true,
    reach: true,
    side: answers.reach > 0,
    nerve: true,
    legs: hasNewSign(answers, draft),
    heelToe: isNew('weak', answers, draft),
    gen: true,
    injury: fell(answers),
    newCondition: answers.gen?.includes('new_condition') ?? false,
    done: session && !told,
    which: session && !told && (answers.done === 'some' || answers.done === 'more'),
    ratio: session && answers.done === 'more',
    reason: session && (told ? leftOut && played(draft)?.reason === null : answers.done === 'some' || answers.done === 'none'),
    during: session && exercised,
    settled: session && exercised && ask.settled,
    restRelief: asksAboutRest(answers, ask),
    grc: weekly,
    psfs: weekly && draft.activities.length === 3,
    effort: weekly,
    day: isAtNight(draft) && !draft.correction,
    note: true,
  };
  const names = Object.keys(asked).filter((name) => asked[/** @type {keyof typeof asked} */ (name)]);
  return guided?.asking ? names.filter((name) => BEFORE_EXERCISES.includes(name)) : names;
}
