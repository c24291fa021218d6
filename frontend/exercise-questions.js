/** What was done of the day's exercises, and which had to be stopped. */

import { html } from 'lit';
import { t } from './texts.js';
import { due, units } from './entry.js';
import { group, heading, nextButton } from './controls.js';

/** All, some, none or more; each says what follows from it. @type {import('./questions.js').Question} */
export function exercised(page) {
  const items = due(page.draft.items);
  const all = { exercisesDone: items.map((item) => item.exercise), unitsDone: units(items), ratio: 1 };
  const not = { exercisesDone: [], unitsDone: 0, ratio: 0 };
  const given = { all, more: { ...all, exercisesDone: [], ratio: null }, some: not, none: not };
  const choose = (/** @type {keyof typeof given} */ done) =>
    page.next(page.answers.done === done ? {} : { done, ...given[done] });
  const stops = page.answers.exerciseStops.length;
  return html`${heading('done')}
    <ul class="names">${items.map((item) => html`<li>${item.name}</li>`)}</ul>
    ${group(
      'done',
      /** @type {(keyof typeof given)[]} */ (['all', 'some', 'none', 'more']).map((value) => ({ value, label: t(`q.done.${value}`) })),
      page.answers.done,
      choose,
    )}
    <button class="quiet" @click=${() => page.go('stopped')}>${stops ? t('q.done.stopped-some', stops) : t('q.done.stopped')}</button>
    ${nextButton(page, page.answers.done !== null)}`;
}

/** The list, ticked one by one. What was done beyond the plan may be any exercise of the program. @type {import('./questions.js').Question} */
export function which(page) {
  const more = page.answers.done === 'more';
  const asked = due(page.draft.items);
  const ticked = page.answers.exercisesDone;
  const toggle = (/** @type {string} */ exercise) => {
    const now = ticked.includes(exercise)
      ? ticked.filter((/** @type {string} */ each) => each !== exercise)
      : [...ticked, exercise];
    const done = units(asked.filter((item) => now.includes(item.exercise)));
    const share = units(asked) === 0 ? 0 : Math.round((done / units(asked)) * 1000) / 1000;
    page.answer(more ? { exercisesDone: now } : { exercisesDone: now, unitsDone: done, ratio: share });
  };
  return html`${heading('which')}
    <div class="ticks" role="group" aria-labelledby="question">
      ${(more ? page.draft.items : asked).map(
        (item) => html`<label class="tick">
          <input type="checkbox" .checked=${ticked.includes(item.exercise)} @change=${() => toggle(item.exercise)} />
          <span>${item.name}</span>
        </label>`,
      )}
    </div>
    ${nextButton(page, true)}`;
}

/** @type {import('./questions.js').Question} */
export function stopped(page) {
  const stops = page.answers.exerciseStops;
  const set = (/** @type {string} */ exercise, /** @type {string} */ reason) => {
    const others = stops.filter((/** @type {any} */ stop) => stop.exercise !== exercise);
    const again = stops.some((/** @type {any} */ stop) => stop.exercise === exercise && stop.reason === reason);
    page.answer({ exerciseStops: again ? others : [...others, { exercise, reason }] });
  };
  return html`${heading('stopped')}
    <p>${t('q.stopped.why')}</p>
    ${due(page.draft.items).map((item) => {
      const stop = stops.find((/** @type {any} */ each) => each.exercise === item.exercise);
      return html`<fieldset>
        <legend>${item.name}</legend>
        <div class="choices row">
          ${['leg_symptoms', 'sharp_pain', 'other'].map(
            (reason) =>
              html`<button aria-pressed=${stop?.reason === reason} @click=${() => set(item.exercise, reason)}>${t(`q.stopped.${reason}`)}</button>`,
          )}
        </div>
      </fieldset>`;
    })}
    <button class="primary next" @click=${() => page.go('done')}>${stops.length ? t('q.next') : t('q.stopped.none')}</button>`;
}
