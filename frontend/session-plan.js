/**
 * From an exercise's dose to the steps of a guided session. Only what the dose says is timed or counted; getting ready,
 * and changing sides, is no part of it. Pure: no page, no clock.
 *
 * @typedef {object} Counted  the figures of a dose; null is not said
 * @property {number | null} sets
 * @property {number | null} restSeconds
 * @property {number | null} times
 * @property {number | null} holdSeconds
 * @property {number | null} breaths
 * @property {number | null} durationSeconds
 * @property {number | null} timesPerDay
 *
 * @typedef {object} Step
 * @property {'ready' | 'hold' | 'keep' | 'count' | 'breaths' | 'taught' | 'rest'} kind
 * @property {number | null} seconds  how long it takes; null ends with a tap
 * @property {number} set
 * @property {number} sets
 * @property {number} time            which of so many times
 * @property {number} times
 * @property {number | null} breaths
 * @property {'left' | 'right' | null} side
 */

/** Time to read how it is done and to get down to it, in seconds; a tap ends it. */
const FIRST = 20;
/** Between two holds on the same side. */
const AGAIN = 3;
/** To change sides, or to begin a new set where the dose names no rest. */
const CHANGE = 8;

/** The sides one after the other; null is both at once, or none. @type {Record<string, ('left' | 'right' | null)[]>} */
const SIDES = { BOTH: [null], LEFT: ['left'], RIGHT: ['right'], EACH: ['left', 'right'] };

/**
 * All steps of an exercise: in each set one side, then the other.
 *
 * @param {{side?: string, counted?: Counted | null}} item
 * @returns {Step[]}
 */
export function stepsOf({ side = 'BOTH', counted = null }) {
  const work = workOf(counted);
  const sides = SIDES[side] ?? SIDES.BOTH;
  const sets = counted?.sets ?? 1;
  const repeats = work.seconds === null ? 1 : work.times;
  /** @type {Step[]} */
  const steps = [];
  for (let set = 1; set <= sets; set += 1) {
    for (const now of sides) {
      for (let time = 1; time <= repeats; time += 1) {
        const at = { set, sets, time, times: work.times, breaths: work.breaths, side: now };
        const before = steps.at(-1);
        if (work.seconds !== null && before?.kind !== 'rest') {
          steps.push({ ...at, kind: 'ready', seconds: readyFor(before, at) });
        }
        steps.push({ ...at, kind: work.kind, seconds: work.seconds });
      }
    }
    if (set < sets && counted?.restSeconds) {
      steps.push({ kind: 'rest', seconds: counted.restSeconds, set: set + 1, sets, time: 1, times: work.times, breaths: work.breaths, side: sides[0] });
    }
  }
  return steps;
}

/** @param {Counted | null} counted @returns {Pick<Step, 'kind' | 'seconds' | 'times' | 'breaths'>} */
function workOf(counted) {
  const times = counted?.times ?? 1;
  if (counted?.holdSeconds) {
    return { kind: 'hold', seconds: counted.holdSeconds, times, breaths: null };
  }
  if (counted?.durationSeconds) {
    return { kind: 'keep', seconds: counted.durationSeconds, times: 1, breaths: null };
  }
  if (counted?.breaths) {
    return { kind: 'breaths', seconds: null, times, breaths: counted.breaths };
  }
  return { kind: counted?.times ? 'count' : 'taught', seconds: null, times, breaths: null };
}

/** @param {Step | undefined} before @param {Pick<Step, 'side' | 'set'>} next */
function readyFor(before, next) {
  if (before === undefined) {
    return FIRST;
  }
  return before.side === next.side && before.set === next.set ? AGAIN : CHANGE;
}

/** Whether the clock alone can tell that it was done. */
export const isTimed = (/** @type {Step[]} */ steps) => steps.every(({ seconds }) => seconds !== null);
