/**
 * Where a guided session stands. The time is what the clock says since a stored moment, never a count of ticks, so that
 * a phone that was locked, or a page that was hidden, is right when it comes back.
 *
 * What ran out unseen: within the exercise that was on the screen the session is where the clock says. At its end the
 * exercise is done, for its time has run with the player running; the next one waits until the patient is back and goes
 * on. Who comes back later than LEFT_ALONE after that end was away, for all the player can tell: the session stands
 * still where it was seen last, and nothing counts as done. A page that was closed was no running player: opened again,
 * the session waits at the step that was saved. Pure: no page, no storage.
 *
 * @typedef {import('./session-plan.js').Step} Step
 * @typedef {{how: 'timed' | 'tapped' | 'said'} | {skipped: string | null} | {stopped: string}} Fate
 *     what became of an exercise: done by the clock, by taps, or as the patient says; left out and why; stopped and why
 *
 * @typedef {object} Session
 * @property {number[]} order              the places of its exercises in the draft's list
 * @property {number} at                   which of them is on the screen
 * @property {number} step
 * @property {number} spent                milliseconds of the step before the clock was started last
 * @property {number | null} since         when the clock was started last; null while it stands still
 * @property {(Fate | null)[]} fates       by the same order
 * @property {boolean} over
 * @property {number} before               units of this day that earlier check-ins tell of
 * @property {boolean} [asking]            whether "Something is wrong" has opened the questions
 * @property {boolean} [changed]           whether the patient answers for the exercises instead of the player
 */

const LEFT_ALONE = 10 * 60_000;

/** @param {number[]} order @param {number} before @returns {Session} */
export const newSession = (order, before) => ({
  order, at: 0, step: 0, spent: 0, since: null, fates: order.map(() => null), over: order.length === 0, before,
});

/** Milliseconds of its step that have passed. */
export const passed = (/** @type {Session} */ { spent, since }, /** @type {number} */ now) =>
  spent + (since === null ? 0 : Math.max(0, now - since));

/** @param {Session} session @param {number} now @returns {Session} */
export const paused = (session, now) => ({ ...session, spent: passed(session, now), since: null });

/** @param {Session} session @param {number} now @returns {Session} */
export const running = (session, now) => (session.over || session.since !== null ? session : { ...session, since: now });

/**
 * Where it stands now. The same object as long as its step has not ended.
 *
 * @param {Session} session
 * @param {Step[]} steps    of the exercise on the screen
 * @param {number} now
 * @param {boolean} there   whether the page has been seen all the while
 * @returns {Session}
 */
export function advanced(session, steps, now, there) {
  const { seconds } = steps[session.step];
  if (session.since === null || seconds === null || passed(session, now) < seconds * 1000) {
    return session;
  }
  let { step } = session;
  let spent = passed(session, now);
  for (let length = steps[step]?.seconds ?? null; length !== null && spent >= length * 1000; length = steps[step]?.seconds ?? null) {
    spent -= length * 1000;
    step += 1;
  }
  if (step < steps.length) {
    return { ...session, step, spent: steps[step].seconds === null ? 0 : spent, since: now };
  }
  return spent > LEFT_ALONE ? { ...session, since: null } : finished(session, steps, there ? now : null);
}

/**
 * The step is ended by hand: a count is done, a rest or getting ready is cut short.
 *
 * @param {Session} session
 * @param {Step[]} steps
 * @param {number} now
 * @returns {Session}
 */
export const tapped = (session, steps, now) =>
  session.step + 1 < steps.length
    ? { ...session, step: session.step + 1, spent: 0, since: now }
    : finished(session, steps, now);

/** @param {Session} session @param {Step[]} steps @param {number | null} goesOnAt */
const finished = (session, steps, goesOnAt) =>
  settled(session, { how: steps.every(({ seconds }) => seconds !== null) ? 'timed' : 'tapped' }, goesOnAt);

/**
 * The exercise on the screen has its fate, and the session goes on to the next that has none.
 *
 * @param {Session} session
 * @param {Fate} fate
 * @param {number | null} goesOnAt  when the clock starts again; null waits for the patient
 * @returns {Session}
 */
export function settled(session, fate, goesOnAt) {
  const fates = session.fates.map((each, at) => (at === session.at ? fate : each));
  const after = fates.findIndex((each, at) => at > session.at && each === null);
  const open = after >= 0 ? after : fates.indexOf(null);
  return open < 0
    ? { ...session, fates, since: null, spent: 0, over: true }
    : { ...session, fates, at: open, step: 0, spent: 0, since: goesOnAt };
}

/**
 * Another exercise by hand, from its start; it waits until the patient goes on. What was done of it before stays done.
 *
 * @param {Session} session
 * @param {number} at
 * @returns {Session}
 */
export const moved = (session, at) => ({ ...session, at, step: 0, spent: 0, since: null });

/** On from an exercise that has its fate already, and was only looked at again. @param {Session} session @returns {Session} */
export const onwards = (session) => settled(session, /** @type {Fate} */ (session.fates[session.at]), null);

/** What has no fate yet is left out. @param {Session} session @param {string | null} reason @returns {Session} */
export const ended = (session, reason) => ({
  ...session,
  fates: session.fates.map((fate) => fate ?? { skipped: reason }),
  since: null,
  over: true,
});

/**
 * What the session says to the form's sixth question.
 *
 * @param {Session} session
 * @param {import('./entry.js').Item[]} items  the draft's list
 */
export function outcome({ order, fates, before }, items) {
  const of = (/** @type {(fate: any) => boolean} */ wanted) => order.filter((_, at) => fates[at] !== null && wanted(fates[at]));
  const done = of((fate) => fate.how !== undefined);
  const reasons = fates.map((fate) => (fate !== null && 'skipped' in fate ? fate.skipped : null)).filter((reason) => reason !== null);
  const asked = order.reduce((sum, item) => sum + items[item].unitsDue, 0);
  const all = done.length === order.length && done.length + before >= asked;
  return {
    done: done.length === 0 ? 'none' : all ? 'all' : 'some',
    unitsDone: done.length,
    exercisesDone: done.map((item) => items[item].exercise),
    ratio: asked === 0 ? 0 : Math.round((done.length / asked) * 1000) / 1000,
    exerciseStops: of((fate) => fate.stopped !== undefined).map((item) => ({
      exercise: items[item].exercise,
      reason: /** @type {any} */ (fates[order.indexOf(item)]).stopped,
    })),
    // Pain is what the clinic must not miss among several reasons.
    reason: reasons.includes('too_painful') ? 'too_painful' : (reasons[0] ?? null),
  };
}

/** Whether every exercise that was done was done by the clock: the evidence of an entry is its weakest. @param {Session} session */
export const wasTimed = ({ fates }) => {
  const done = fates.filter((fate) => fate !== null && 'how' in fate);
  return done.length > 0 && done.every((fate) => /** @type {any} */ (fate).how === 'timed');
};
