/** The questions of the check-in, each a page. A page is given the answers so far and tells the next ones. */

import { html, nothing } from 'lit';
import { t } from './texts.js';

const heading = (key, ...values) => html`<h1 tabindex="-1">${t(`q.${key}`, ...values)}</h1>`;

/** One tap answers and moves on. */
function choices(field, values, { answers, next }, label = (value) => t(`q.${field}.${value}`)) {
  return html`<div class="choices" role="group" aria-label=${t(`q.${field}`)}>
    ${values.map(
      (value) =>
        html`<button aria-pressed=${answers[field] === value} @click=${() => next({ [field]: value })}>${label(value)}</button>`,
    )}
  </div>`;
}

/** Eleven choices with words under the numbers. */
function elevenChoices(field, page) {
  return html`<div class="eleven" role="group" aria-label=${t(`q.${field}`)}>
      ${Array.from({ length: 11 }, (_, value) => value).map(
        (value) =>
          html`<button aria-pressed=${page.answers[field] === value} @click=${() => page.next({ [field]: value })}>${value}</button>`,
      )}
    </div>
    <p class="scale">${t('q.scale')}</p>`;
}

/** A check list, and one large "none of these". Ticks are kept as they are made; going on is a tap of its own. */
function checkList(field, values, page) {
  const ticked = page.answers[field] ?? [];
  const toggle = (value) =>
    page.answer({ [field]: ticked.includes(value) ? ticked.filter((each) => each !== value) : [...ticked, value] });
  return html`<fieldset>
      <legend class="visually-hidden">${t(`q.${field}`)}</legend>
      ${values.map(
        (value) => html`<label class="tick"><input type="checkbox" .checked=${ticked.includes(value)} @change=${() => toggle(value)} /> ${t(`q.${field}.${value}`)}</label>`,
      )}
    </fieldset>
    ${ticked.length
      ? html`<button class="primary big" @click=${() => page.next({ [field]: ticked })}>${t('q.next-ticked')}</button>`
      : html`<button class="primary big" @click=${() => page.next({ [field]: [] })}>${t('q.none-of-these')}</button>`}`;
}

const due = (today) => today.program.items.filter((item) => item.unitsDue > 0 && !item.held);
const units = (items) => items.reduce((sum, item) => sum + item.unitsDue, 0);
const SIGNS = ['numb', 'tingle', 'weak'];
const SIGN_VALUES = ['none', 'same', 'better', 'new', 'worse'];

function nerve(page) {
  const answered = SIGNS.every((sign) => page.answers[sign] !== null);
  return html`${heading('nerve')}
    <button class="primary big" @click=${() => page.next({ numb: 'none', tingle: 'none', weak: 'none', heelToe: null })}>${t('q.nerve.no')}</button>
    ${SIGNS.map(
      (sign) => html`<fieldset>
        <legend>${t(`q.${sign}`)}</legend>
        <div class="choices small">
          ${SIGN_VALUES.map(
            (value) => html`<button aria-pressed=${page.answers[sign] === value} @click=${() => page.answer({ [sign]: value })}>${t(`q.sign.${value}`)}</button>`,
          )}
        </div>
      </fieldset>`,
    )}
    ${answered ? html`<button class="primary" @click=${() => page.next({})}>${t('q.next')}</button>` : nothing}`;
}

/** A fall is asked for as one thing and then as small or serious. */
function gen(page) {
  const ticked = page.answers.gen ?? [];
  const shown = { ...page.answers, gen: page.answers.gen === null ? null : ticked.filter((sign) => sign !== 'injury_major') };
  return html`${heading('gen')}
    ${checkList('gen', ['night', 'fever', 'weight', 'injury_minor', 'dizzy', 'faint'], { ...page, answers: shown })}`;
}

function injury(page) {
  const others = (page.answers.gen ?? []).filter((sign) => !sign.startsWith('injury_'));
  return html`${heading('injury')}
    <div class="choices">
      ${['injury_minor', 'injury_major'].map(
        (size) => html`<button @click=${() => page.next({ gen: [...others, size] })}>${t(`q.injury.${size}`)}</button>`,
      )}
    </div>`;
}

function done(page) {
  const items = due(page.today);
  const all = { exercisesDone: items.map((item) => item.exercise), unitsDone: units(items), ratio: 1, reason: null };
  const given = { all, more: { ...all, ratio: null }, some: { exercisesDone: [], unitsDone: 0, ratio: 0 }, none: { exercisesDone: [], unitsDone: 0, ratio: 0, during: null, exerciseStops: [] } };
  return html`${heading('done')}
    <div class="choices">
      ${['all', 'some', 'none', 'more'].map(
        (value) => html`<button aria-pressed=${page.answers.done === value} @click=${() => page.next({ done: value, ...given[value] })}>${t(`q.done.${value}`)}</button>`,
      )}
    </div>`;
}

function which(page) {
  const items = due(page.today);
  const ticked = page.answers.exercisesDone;
  const toggle = (exercise) => {
    const now = ticked.includes(exercise) ? ticked.filter((each) => each !== exercise) : [...ticked, exercise];
    const doneUnits = units(items.filter((item) => now.includes(item.exercise)));
    page.answer({ exercisesDone: now, unitsDone: doneUnits, ratio: Math.round((doneUnits / units(items)) * 1000) / 1000 });
  };
  return html`${heading('which')}
    <fieldset>
      <legend class="visually-hidden">${t('q.which')}</legend>
      ${items.map((item) => html`<label class="tick"><input type="checkbox" .checked=${ticked.includes(item.exercise)} @change=${() => toggle(item.exercise)} /> ${item.name}</label>`)}
    </fieldset>
    <button class="primary" @click=${() => page.next({})}>${t('q.next')}</button>`;
}

function stopped(page) {
  const stops = page.answers.exerciseStops;
  const set = (exercise, reason) =>
    page.answer({
      exerciseStops: [...stops.filter((stop) => stop.exercise !== exercise), ...(reason ? [{ exercise, reason }] : [])],
    });
  return html`${heading('stopped')}
    ${stops.length ? nothing : html`<button class="primary big" @click=${() => page.next({ exerciseStops: [] })}>${t('q.stopped.no')}</button>`}
    ${due(page.today).map((item) => {
      const stop = stops.find((each) => each.exercise === item.exercise);
      return html`<fieldset>
        <legend>${item.name}</legend>
        <div class="choices small">
          ${['leg_symptoms', 'sharp_pain', 'other'].map(
            (reason) => html`<button aria-pressed=${stop?.reason === reason} @click=${() => set(item.exercise, stop?.reason === reason ? null : reason)}>${t(`q.stopped.${reason}`)}</button>`,
          )}
        </div>
      </fieldset>`;
    })}
    ${stops.length ? html`<button class="primary" @click=${() => page.next({})}>${t('q.next')}</button>` : nothing}`;
}

function psfs(page) {
  const scores = page.answers.psfs ?? [null, null, null];
  const set = (index, score) => {
    const now = scores.map((each, at) => (at === index ? score : each));
    page.answer({ psfs: now });
  };
  return html`${heading('psfs')}
    ${page.today.patient.activities.map(
      (activity, index) => html`<fieldset>
        <legend>${activity}</legend>
        <div class="eleven">
          ${Array.from({ length: 11 }, (_, score) => score).map(
            (score) => html`<button aria-pressed=${scores[index] === score} @click=${() => set(index, score)}>${score}</button>`,
          )}
        </div>
      </fieldset>`,
    )}
    <button class="primary" @click=${() => page.next(scores.every((score) => score !== null) ? {} : { psfs: null })}>${t('q.next')}</button>`;
}

function note(page) {
  const em = page.answers.em;
  return html`${heading('note')}
    <label for="note">${t('q.note.label')}</label>
    <textarea id="note" rows="4" maxlength="5000" .value=${page.answers.note ?? ''} @input=${(event) => page.answer({ note: event.target.value || null })}></textarea>
    <label class="tick"><input type="checkbox" .checked=${page.answers.contact} @change=${(event) => page.answer({ contact: event.target.checked })} /> ${t('q.note.contact')}</label>
    <button class="primary big" @click=${() => page.send({})}>${em !== null && em.length === 0 ? t('q.still-none') : t('q.send')}</button>`;
}

/** Both legs count whatever the reach; one leg keeps the side that was said. */
function legs(page) {
  return html`${heading('legs')}
    <div class="choices">
      <button @click=${() => page.next({})}>${t('q.legs.one')}</button>
      <button @click=${() => page.next({ side: 'both' })}>${t('q.legs.both')}</button>
    </div>`;
}

export const pages = {
  em: (page) => html`${heading('em')}<p>${t('q.em.when')}</p>
    ${checkList('em', ['bladder', 'bowel', 'saddle', 'sexual', 'chest', 'stroke'], page)}`,
  pain: (page) => html`${heading('pain')}${elevenChoices('pain', page)}`,
  reach: (page) => html`${heading('reach')}
    ${choices('reach', [0, 1, 2, 3, 4], { ...page, next: (given) => page.next(given.reach === 0 ? { ...given, side: 'none' } : given) })}`,
  side: (page) => html`${heading('side')}${choices('side', ['left', 'right', 'both'], page)}`,
  nerve,
  legs,
  heelToe: (page) => html`${heading('heelToe')}${choices('heelToe', ['yes', 'no', 'unsure'], page)}`,
  gen,
  injury,
  done,
  which,
  ratio: (page) => html`${heading('ratio')}
    <div class="choices">${[1.25, 1.5, 2].map((ratio) => html`<button @click=${() => page.next({ ratio })}>${t(`q.ratio.${ratio}`)}</button>`)}</div>`,
  reason: (page) => html`${heading('reason')}${choices('reason', ['too_painful', 'no_time', 'unsure_how', 'forgot', 'felt_fine', 'ill', 'other'], page)}`,
  during: (page) => html`${heading('during')}${elevenChoices('during', page)}`,
  stopped,
  settled: (page) => html`${heading('settled')}${choices('settled', ['yes', 'no'], page)}`,
  restRelief: (page) => html`${heading('restRelief')}${choices('restRelief', ['yes', 'partly', 'no'], page)}`,
  grc: (page) => html`${heading('grc')}${choices('grc', [3, 2, 1, 0, -1, -2, -3], page)}`,
  effort: (page) => html`${heading('effort')}${elevenChoices('effort', page)}`,
  psfs,
  note,
};
