/**
 * The questions of the check-in, each a page: a heading and its controls. A page is given the draft and says what was
 * answered: `next` answers and moves on, `answer` only keeps, `go` opens another question.
 *
 * @typedef {object} Page
 * @property {import('./entry.js').Draft} draft
 * @property {import('./entry.js').Answers} answers
 * @property {(given: object, more?: object) => void} next
 * @property {(given: object, more?: object) => void} answer
 * @property {(name: string) => void} go
 * @property {() => void} send
 */

import { html } from 'lit';
import { choicesUnder, t } from './texts.js';
import { bodyPicture } from './body-picture.js';
import { exercised, stopped, which } from './exercise-questions.js';
import { checkList, choices, eleven, group, heading, nextButton, numbers } from './controls.js';
import { safely } from './parts.js';
import { lastPage } from './last-question.js';
import { localDate } from './entry.js';
import { inWords } from './parts.js';

export const EMERGENCY_SIGNS = ['bladder', 'bowel', 'saddle', 'sexual', 'chest', 'stroke'];
const GENERAL_SIGNS = ['night', 'fever', 'weight', 'fall', 'dizzy', 'faint', 'new_condition'];
const NERVE_SIGNS = ['numb', 'tingle', 'weak'];
const SIGN_ANSWERS = ['none', 'same', 'better', 'new', 'worse'];

/** @typedef {(page: Page) => unknown} Question */

/** @type {Question} */
function em(page) {
  return html`${heading('em')}
    <p>${safely('q.em.when')}</p>
    ${checkList('em', EMERGENCY_SIGNS, page.answers.em, page, (em) => ({ em }))}`;
}

/** @type {Question} */
function reach(page) {
  const given = (/** @type {number} */ reach) => (reach === 0 ? { reach, side: 'none' } : { reach, side: sideOf(page) });
  return html`${heading('reach')}
    <p>${t('q.reach.how')}</p>
    ${bodyPicture(page.answers, (tapped) => page.next(tapped))}
    ${group(
      'reach',
      [0, 1, 2, 3, 4].map((value) => ({ value, label: t(`q.reach.${value}`) })),
      page.answers.reach,
      (value) => page.next(given(value)),
    )}
    ${nextButton(page, page.answers.reach !== null)}`;
}

/** The side said before stays when only the reach changes. */
const sideOf = (/** @type {Page} */ page) => (page.answers.side === 'none' ? null : page.answers.side);

/** One tap for No; a symptom that is there is answered by itself. @type {Question} */
function nerve(page) {
  const { answers } = page;
  const none = { numb: 'none', tingle: 'none', weak: 'none' };
  const some = NERVE_SIGNS.some((name) => answers[name] !== null && answers[name] !== 'none');
  return html`${heading('nerve')}
    <button class="primary big" @click=${() => page.next(none, { legs: null })}>${t('q.nerve.no')}</button>
    <p class="or">${t('q.nerve.or')}</p>
    ${NERVE_SIGNS.map(
      (name) => html`<fieldset>
        <legend>${t(`q.${name}`)}</legend>
        <div class="choices row">
          ${SIGN_ANSWERS.map(
            (value) =>
              html`<button aria-pressed=${answers[name] === value} @click=${() => page.answer({ [name]: value })}>${t(`q.sign.${value}`)}</button>`,
          )}
        </div>
      </fieldset>`,
    )}
    ${nextButton(page, some || NERVE_SIGNS.every((name) => answers[name] !== null))}`;
}

/** @type {Question} */
function legs(page) {
  return html`${heading('legs')}
    ${group('legs', ['one', 'both'].map((value) => ({ value, label: t(`q.legs.${value}`) })), page.draft.legs, (legs) =>
      page.next({}, { legs }),
    )}
    ${nextButton(page, page.draft.legs !== null)}`;
}

/** A fall is ticked as one thing and then asked for as small or serious. @type {Question} */
function gen(page) {
  const kept = page.answers.gen ?? [];
  const size = kept.find((/** @type {string} */ sign) => sign.startsWith('injury_')) ?? 'injury_minor';
  const shown = page.answers.gen?.map((/** @type {string} */ sign) => (sign === size ? 'fall' : sign)) ?? null;
  return html`${heading('gen')}
    ${checkList(
      'gen',
      GENERAL_SIGNS,
      shown,
      page,
      (ticked) => ({ gen: ticked.map((sign) => (sign === 'fall' ? size : sign)) }),
      (ticked) => (ticked.includes('fall') ? {} : { fallSized: false }),
    )}`;
}

/** Nothing is preselected: a fall counts as small until its size is said, and only then is shown as chosen. @type {Question} */
function injury(page) {
  const others = page.answers.gen.filter((/** @type {string} */ sign) => !sign.startsWith('injury_'));
  const said = page.answers.gen.includes('injury_major') ? 'injury_major' : 'injury_minor';
  const size = page.draft.fallSized ? said : null;
  return html`${heading('injury')}
    ${group('injury', ['injury_minor', 'injury_major'].map((value) => ({ value, label: t(`q.injury.${value}`) })), size, (value) =>
      page.next({ gen: [...others, value] }, { fallSized: true }),
    )}
    ${nextButton(page, size !== null)}`;
}

/** News that is not in the list is told as news alone; the clinic asks. @type {Question} */
function newCondition(page) {
  const known = choicesUnder('condition.').map((value) => ({ value, label: t(`condition.${value}`) }));
  return html`${heading('newCondition')}
    ${group('newCondition', [...known, { value: null, label: t('q.newCondition.other') }], page.answers.newCondition ?? undefined, (newCondition) =>
      page.next({ newCondition }),
    )}
    ${nextButton(page, page.answers.newCondition !== null)}`;
}

/** @type {Question} */
function psfs(page) {
  const scores = page.answers.psfs ?? [null, null, null];
  const set = (/** @type {number} */ index, /** @type {number} */ score) =>
    page.answer({ psfs: scores.map((/** @type {number | null} */ each, /** @type {number} */ at) => (at === index ? score : each)) });
  return html`${heading('psfs')}
    <p>${t('q.psfs.scale')}</p>
    ${page.draft.activities.map(
      (activity, index) => html`<fieldset>
        <legend>${activity}</legend>
        ${numbers(scores[index], (score) => set(index, score))}
      </fieldset>`,
    )}
    ${nextButton(page, scores.every((/** @type {number | null} */ score) => score !== null))}`;
}

/** @type {(name: string, values: (string | number)[]) => Question} */
const oneOf = (name, values) => (page) => html`${heading(name)}${choices(name, values, page)}`;

/** @type {Question} */
function effort(page) {
  return html`${heading('effort')}
    <p>${t('q.effort.scale')}</p>
    ${numbers(page.answers.effort, (effort) => page.next({ effort }))}
    ${nextButton(page, page.answers.effort !== null)}`;
}

/** After midnight it may still be about the evening before. @type {Question} */
function day(page) {
  const { draft } = page;
  const now = new Date(draft.enteredAt);
  const days = ['today', 'yesterday'].map((name, back) => ({
    value: localDate(back, now),
    label: t(`q.day.${name}`, inWords(localDate(back, now))),
  }));
  return html`${heading('day')}
    ${group('day', days, draft.dayAsked ? draft.performedOn : null, (performedOn) => page.next({}, { performedOn, dayAsked: true }))}
    ${nextButton(page, draft.dayAsked === true)}`;
}

/** @type {Record<string, Question>} */
export const pages = {
  em,
  pain: (page) => html`${heading('pain')}${eleven('pain', page)}`,
  reach,
  side: oneOf('side', ['left', 'right', 'both']),
  nerve,
  legs,
  heelToe: oneOf('heelToe', ['yes', 'no', 'unsure']),
  gen,
  injury,
  newCondition,
  done: exercised,
  stopped,
  which,
  ratio: oneOf('ratio', [1.25, 1.5, 2]),
  reason: oneOf('reason', ['too_painful', 'no_time', 'unsure_how', 'forgot', 'felt_fine', 'ill', 'other']),
  during: (page) => html`${heading('during')}${eleven('during', page)}`,
  settled: oneOf('settled', ['yes', 'no']),
  restRelief: oneOf('restRelief', ['yes', 'partly', 'no']),
  grc: oneOf('grc', [3, 2, 1, 0, -1, -2, -3]),
  psfs,
  effort,
  day,
  note: lastPage,
};
