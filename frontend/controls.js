/** The controls of a question: one tap answers and moves on; what was answered is shown as chosen. */

import { html, nothing } from 'lit';
import { safely } from './parts.js';
import { t } from './texts.js';

/** The questions on which safety hangs most. */
const SAFETY = ['em', 'followUp', 'still'];

export const heading = (/** @type {string} */ name) => html`<h1 id="question" tabindex="-1">${SAFETY.includes(name) ? safely(`q.${name}`) : t(`q.${name}`)}</h1>`;

/**
 * A group of buttons, one of which may be chosen.
 *
 * @template T
 * @param {string} name
 * @param {{value: T, label: string}[]} values
 * @param {T | null | undefined} chosen
 * @param {(value: T) => void} choose
 */
export function group(name, values, chosen, choose) {
  return html`<div class="choices" role="group" aria-labelledby="question" data-question=${name}>
    ${values.map(
      ({ value, label }) => html`<button aria-pressed=${chosen === value} @click=${() => choose(value)}>${label}</button>`,
    )}
  </div>`;
}

/**
 * @param {string} field
 * @param {(string | number)[]} values
 * @param {import('./questions.js').Page} page
 */
export function choices(field, values, page) {
  const labelled = values.map((value) => ({ value, label: t(`q.${field}.${value}`) }));
  return html`${group(field, labelled, page.answers[field], (value) => page.next({ [field]: value }))}
    ${nextButton(page, page.answers[field] !== null)}`;
}

/**
 * The numbers from 0 to 10.
 *
 * @param {number | null} chosen
 * @param {(value: number) => void} choose
 */
export function numbers(chosen, choose) {
  return html`<div class="eleven">
    ${Array.from({ length: 11 }, (_, value) => value).map(
      (value) => html`<button aria-pressed=${chosen === value} @click=${() => choose(value)}>${value}</button>`,
    )}
  </div>`;
}

/**
 * Pain: eleven choices, with words under the numbers.
 *
 * @param {string} field
 * @param {import('./questions.js').Page} page
 */
export function eleven(field, page) {
  return html`<div role="group" aria-labelledby="question" aria-describedby="scale">
      ${numbers(page.answers[field], (value) => page.next({ [field]: value }))}
    </div>
    <dl class="scale" id="scale">
      ${['none', 'mild', 'moderate', 'severe'].map(
        (word) => html`<div><dt>${t(`q.scale.${word}.numbers`)}</dt><dd><b>${t(`q.scale.${word}`)}</b> ${t(`q.scale.${word}.means`)}</dd></div>`,
      )}
    </dl>
    ${nextButton(page, page.answers[field] !== null)}`;
}

/**
 * A check list and one large "None of these". Ticks are kept as they are made; going on is a tap of its own.
 *
 * @param {string} name
 * @param {string[]} values
 * @param {string[] | null} ticked
 * @param {import('./questions.js').Page} page
 * @param {(ticked: string[]) => object} given
 * @param {(ticked: string[]) => object} more  what else changes in the draft
 */
export function checkList(name, values, ticked, page, given, more = () => ({})) {
  const now = ticked ?? [];
  const toggled = (/** @type {string} */ value) =>
    now.includes(value) ? now.filter((each) => each !== value) : [...now, value];
  /** The last tick taken away leaves the question unanswered. */
  const toggle = (/** @type {string} */ value) => {
    const left = toggled(value);
    page.answer(left.length ? given(left) : { [name]: null }, more(left));
  };
  return html`<div class="ticks" role="group" aria-labelledby="question">
      ${values.map(
        (value) => html`<label class="tick">
          <input type="checkbox" .checked=${now.includes(value)} @change=${() => toggle(value)} />
          <span>${SAFETY.includes(name) ? safely(`q.${name}.${value}`) : t(`q.${name}.${value}`)}</span>
        </label>`,
      )}
    </div>
    ${now.length
      ? html`<button class="primary big" @click=${() => page.next({})}>${t('q.next-ticked')}</button>`
      : html`<button class="primary big" @click=${() => page.next(given([]))}>${t('q.none-of-these')}</button>`}`;
}

/** Moves on from a question that has its answer. */
export function nextButton(/** @type {import('./questions.js').Page} */ page, /** @type {boolean} */ answered) {
  return answered ? html`<button class="primary next" @click=${() => page.next({})}>${t('q.next')}</button>` : nothing;
}
