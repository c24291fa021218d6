/** Today: how the program stands, the next thing to do, and where the last answers are. */

import { html, nothing } from 'lit';
import { t } from './texts.js';
import { store } from './store.js';
import { due, isPlaying, localDate, units } from './entry.js';
import { dayInWords, inWords, safely, sign, tierMessage, timeOf } from './parts.js';

/**
 * @typedef {object} Doing
 * @property {(kind: 'session' | 'symptoms', given?: object) => void} begin
 * @property {(given?: object) => void} exercise  through the guided session
 * @property {(stored: Record<string, any>) => void} correct
 * @property {() => void} resume
 */

/** @param {any} today @param {Doing} doing */
export function todayPage(today, doing) {
  const entries = entriesOfToday(today);
  const running = today.program.state === 'active';
  return html`
    <p class="date">${inWords(localDate())}</p>
    <h1 tabindex="-1">${t('today.title', today.patient.firstName)}</h1>
    ${clinicMessage()} ${running ? nothing : programState(today)} ${printedSheet(today)} ${nextThing(entries, doing)} ${delivery(today)}
    ${running ? programState(today) : nothing} ${also(entries, doing)}
  `;
}

/**
 * The newest revision of each of today's entries, whether it is at the clinic or still here, in the order of entry.
 *
 * @param {any} today
 * @returns {Record<string, any>[]}
 */
export function entriesOfToday(today) {
  /** @type {Map<string, Record<string, any>>} */
  const newest = new Map();
  const all = [...today.checkIns, ...store.entries.map((kept) => kept.entry)];
  for (const entry of all.filter(({ performedOn }) => performedOn === localDate())) {
    if (!(Number(newest.get(entry.uuid)?.rev) >= entry.rev)) {
      newest.set(entry.uuid, entry);
    }
  }
  return [...newest.values()].sort((one, other) => (one.uuid < other.uuid ? -1 : 1));
}

/** What was done of the day's units. @param {Record<string, any>[]} entries @returns {number} */
export const unitsOf = (entries) => entries.reduce((sum, { unitsDone }) => sum + (unitsDone ?? 0), 0);

/** What the clinic's rules said to the newest entry that has such a message, until it is read. */
function clinicMessage() {
  const kept = store.kept.findLast((each) => each.answer?.message && !each.seen);
  return kept ? tierMessage(kept.answer.message, () => store.markSeen(kept)) : nothing;
}

/** What became of the printed sheet whose code was read, until that is read. @param {any} today */
function printedSheet({ program, clinic }) {
  const text = store.sheet === null ? '' : sheetText(store.sheet, program, clinic);
  return text === '' ? nothing : html`<section class="card">
    <h2>${t('sheet.title')}</h2>
    <p>${text}</p>
    <button @click=${() => (store.sheet = null)}>${t('message.read')}</button>
  </section>`;
}

/** @param {number} number @param {any} program @param {any} clinic */
function sheetText(number, { state, version, versions = [], items }, clinic) {
  const on = (/** @type {number} */ which) => {
    const known = versions.find((/** @type {any} */ each) => each.number === which);
    return known && dayInWords(known.from);
  };
  if (on(number) === undefined) {
    return t('sheet.unknown', number, clinic.name);
  }
  if (state === 'ended') {
    return t('sheet.ended', clinic.name);
  }
  if (number !== version) {
    return t('sheet.old', number, on(number), version, on(version), clinic.name);
  }
  if (state === 'paused') {
    return t('sheet.paused', number, on(number));
  }
  const held = items.filter((/** @type {any} */ item) => item.held).map((/** @type {any} */ item) => item.name);
  return held.length ? t('sheet.held', number, on(number), held.join(', ')) : t('sheet.same', number, on(number));
}

/** @param {any} today */
export function programState({ program, clinic }) {
  if (program.state === 'paused') {
    const why = ['EMERGENCY', 'URGENT', 'clearance', 'holiday'].includes(program.pausedFor) ? program.pausedFor : 'clinician';
    return html`<section class="card paused">
      <h2>${sign('URGENT')} ${t('today.paused')}</h2>
      <p>${t(`today.paused.${why}`, clinic.name)}</p>
      <p>${t('today.paused.todo', clinic.name, clinic.phone)}</p>
    </section>`;
  }
  if (program.state !== 'active') {
    return html`<p>${t(`today.${program.state}`, clinic.name)}</p>`;
  }
  const items = due(program.items);
  return html`<section class="card">
    <h2>${items.length ? t('today.due') : t('today.none-due')}</h2>
    ${items.length ? html`<ul class="names">${items.map((item) => html`<li>${item.name}</li>`)}</ul>` : nothing}
    <a class="button" href="#/exercises">${t('today.see')}</a>
  </section>`;
}

/** @param {Record<string, any>[]} entries @param {Doing} doing */
function nextThing(entries, doing) {
  if (store.draft !== null) {
    return html`<button class="primary big" @click=${doing.resume}>${t(isPlaying(store.draft) ? 'today.continue-exercises' : 'today.continue')}</button>`;
  }
  if (entries.length > 0) {
    return nothing;
  }
  const signs = ['bladder', 'bowel', 'saddle', 'sexual', 'chest', 'stroke'];
  return html`<section class="card first">
    <h2>${t('today.check-in')}</h2>
    <p>${safely('today.first')}</p>
    <ul class="red-signs">${signs.map((each) => html`<li>${safely(`q.em.${each}`)}</li>`)}</ul>
    <p class="small">${safely('q.em.when')}</p>
    <button class="primary big" @click=${() => doing.exercise({ em: [] })}>${t('q.none-of-these')}</button>
    <button class="danger" @click=${() => doing.begin('session')}>${t('today.one-of-these')}</button>
    ${due(store.today.program.items).length
      ? html`<p class="small">${t('today.then')}</p>
          <button class="quiet" @click=${() => doing.begin('session')}>${t('today.only-check-in')}</button>`
      : nothing}
  </section>`;
}

/** Where today's entries are, and older ones that are not at the clinic. @param {any} today */
export function delivery({ clinic }) {
  /** @type {Map<string, import('./store.js').Kept>} */
  const newest = new Map(store.kept.map((kept) => [kept.entry.uuid, kept]));
  const shown = [...newest.values()].filter(
    (kept) => kept.state !== 'stored' || localDate(0, new Date(enteredAt(kept))) === localDate(),
  );
  return html`<div role="status" class="delivery">
    ${shown.map(
      (kept) => html`<section class="card state-${kept.state}">
        <h2>${t(kept.to === undefined ? 'delivery.title' : 'delivery.answer', timeOf(enteredAt(kept)))}</h2>
        <p><b>${t(kept.state !== 'stored' && !store.isSaved(kept) ? 'delivery.unsaved' : `delivery.${kept.state}`)}</b></p>
        ${kept.state === 'stored' && clinic.hours ? html`<p>${t('delivery.hours', clinic.hours)}</p>` : nothing}
        ${kept.state === 'waiting' ? html`<p>${t('delivery.waiting-more')}</p>` : nothing}
        ${kept.state === 'refused' ? refusal(kept, clinic) : nothing}
      </section>`,
    )}
  </div>`;
}

/** @param {import('./store.js').Kept} kept @returns {string} */
const enteredAt = (kept) => kept.at ?? kept.entry.enteredAt;

/** @param {import('./store.js').Kept} kept @param {any} clinic */
function refusal({ problem }, clinic) {
  const messages = (problem?.errors ?? []).map((/** @type {any} */ error) => error.message);
  return html`<p>${t('delivery.refused-more', clinic.name, clinic.phone)}</p>
    <ul>${(messages.length ? messages : [problem?.detail ?? '']).map((/** @type {string} */ message) => html`<li>${message}</li>`)}</ul>`;
}

/** @param {Record<string, any>[]} entries @param {Doing} doing */
function also(entries, doing) {
  const last = entries.at(-1);
  return html`<section class="also">
    ${last && store.draft === null
      ? html`<button @click=${() => doing.correct(last)}>${t('today.correct')}</button>
          <button @click=${() => doing.begin('session')}>${t('today.again')}</button>
          ${unitsOf(entries) < units(due(store.today.program.items))
            ? html`<button @click=${() => doing.exercise()}>${t('today.exercise')}</button>`
            : nothing}`
      : nothing}
    ${store.draft === null ? html`<button @click=${() => doing.begin('symptoms')}>${t('today.symptoms')}</button>` : nothing}
  </section>`;
}
