/** Progress: pain and what was done, day by day, as the clinic knows it; how the program changed; the sheet to print. */

import { LitElement, html, nothing, svg } from 'lit';
import { Problem, file } from './api.js';
import { dayInWords, shortDay } from './parts.js';
import { store } from './store.js';
import { t } from './texts.js';

/**
 * @typedef {object} Day     what is not known is null
 * @property {string} date
 * @property {number} checkIns
 * @property {number | null} pain  the highest of the day
 * @property {number} painAnswers
 * @property {number | null} during
 * @property {keyof typeof SHAPES} done
 * @property {number} unitsDone
 * @property {number} unitsDue
 * @typedef {{number: number, from: string, note: string, changes: string[]}} Version
 * @typedef {{days: Day[], versions: Version[]}} Progress
 */

/** Two weeks fill one row of the strip. */
const ROW = 14;
const SPANS = [ROW, 90];
const WEEK = 7;
const NEWEST = 3;

/** What was done on a day: a shape of its own for each, so that no colour is needed to tell them apart. */
const SHAPES = {
  all: svg`<circle cx="12" cy="12" r="9" fill="currentColor" />`,
  partly: svg`<circle cx="12" cy="12" r="9" /><path d="M12 3a9 9 0 0 0 0 18z" fill="currentColor" />`,
  not: svg`<circle cx="12" cy="12" r="9" /><path d="M8 8l8 8M16 8l-8 8" />`,
  unknown: svg`<path d="M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1-1.5 2.3M12 18.4v.2" />`,
  paused: svg`<path d="M8.5 5v14M15.5 5v14" />`,
  rest: svg`<path d="M7 12h10" />`,
  before: nothing,
};

/** The shapes that a legend explains; a day before the program has none. */
const EXPLAINED = /** @type {(keyof typeof SHAPES)[]} */ (Object.keys(SHAPES).filter((kind) => kind !== 'before'));

/** @param {keyof typeof SHAPES} kind */
const shape = (kind) => html`<svg class="shape" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SHAPES[kind]}</svg>`;

class ProgressPage extends LitElement {
  static properties = { progress: { type: Object }, span: { state: true }, sheet: { state: true } };

  constructor() {
    super();
    /** @type {Progress | null} */
    this.progress = null;
    this.span = ROW;
    /** What is said of the sheet that was asked for. */
    this.sheet = '';
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    store.refreshProgress();
  }

  render() {
    return html`
      <h1 tabindex="-1">${t('progress.title')}</h1>
      ${this.progress === null ? html`<p role="status">${t('progress.none')}</p>` : this.#known(this.progress)}
    `;
  }

  /** @param {Progress} progress */
  #known({ days, versions }) {
    const shown = days.slice(-this.span);
    return html`
      <p>${t('progress.logged', days.slice(-WEEK).filter((day) => day.checkIns > 0).length, WEEK)}</p>
      ${store.waiting ? html`<p class="small">${t('progress.waiting')}</p>` : nothing}
      <div class="choices row" role="group" aria-label=${t('progress.span')}>
        ${SPANS.map(
          (span) =>
            html`<button aria-pressed=${this.span === span} @click=${() => (this.span = span)}>${t(`progress.span.${span}`)}</button>`,
        )}
      </div>
      <section class="card">${painChart(shown, versions)}</section>
      <section class="card">${doneStrip(shown)}</section>
      <details class="card table">
        <summary>${t('progress.table')}</summary>
        ${table(shown)}
      </details>
      ${notes(versions)} ${changes(versions)}
      <section class="sheet">
        <h2>${t('progress.sheet')}</h2>
        <p>${t('progress.sheet.what')}</p>
        <button @click=${() => this.#fetchSheet()}>${t('progress.sheet.get')}</button>
        <p role="status">${this.sheet}</p>
      </section>
    `;
  }

  /** The clinic makes it and keeps the same; where there is none to give, it says why. */
  async #fetchSheet() {
    this.sheet = t('app.loading');
    try {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await file('handout.pdf'));
      link.download = 'my-sheet.pdf';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      this.sheet = t('progress.sheet.here');
    } catch (problem) {
      this.sheet = problem instanceof Problem && problem.status > 0 ? problem.message : t('progress.sheet.no-network');
    }
  }
}

/**
 * Points, joined only from one day to the next: where nobody answered, the line is open. A dashed line stands where the
 * program changed.
 *
 * @param {Day[]} days
 * @param {Version[]} versions
 */
function painChart(days, versions) {
  const at = (/** @type {number} */ index) => (100 * (index + 0.5)) / days.length;
  const high = (/** @type {number} */ pain) => 100 - 10 * pain;
  const known = days.map((day, index) => ({ ...day, index })).filter((day) => day.pain !== null);
  const joined = known.map(
    ({ index, pain }, i) => `${known[i - 1]?.index === index - 1 ? 'L' : 'M'}${at(index)} ${high(Number(pain))}`,
  );
  const changed = days.flatMap((day, index) => (versions.some(({ from }) => from === day.date) ? [index] : []));
  return html`<h2>${t('progress.pain')}</h2>
    <div class="chart" role="img" aria-label=${inOneSentence(known, days.length)}>
      <div class="scale-y" aria-hidden="true"><span>10</span><span>5</span><span>0</span></div>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path class="grid" d="M0 0H100M0 50H100M0 100H100" />
        <path class="changed" d=${changed.map((index) => `M${at(index) - 50 / days.length} 0V100`).join('')} />
        <path class="line" d=${joined.join('')} />
        <path class=${days.length > ROW ? 'points small-points' : 'points'} d=${known.map(({ index, pain }) => `M${at(index)} ${high(Number(pain))}h0`).join('')} />
      </svg>
      <div class="scale-x" aria-hidden="true"><span>${shortDay(days[0].date)}</span><span>${t('progress.today')}</span></div>
    </div>
    <p class="small">${t('progress.pain.how')}${changed.length ? ` ${t('progress.pain.changed')}` : ''}</p>`;
}

/** @param {Day[]} known @param {number} many */
function inOneSentence(known, many) {
  const pains = known.map(({ pain }) => Number(pain));
  return known.length === 0
    ? t('progress.pain.no-answer', many)
    : t('progress.pain.summary', many, known.length, Math.min(...pains), Math.max(...pains), pains[pains.length - 1], dayInWords(known[known.length - 1].date));
}

/** A row for two weeks, the last one ends today; the legend says each shape's word and on how many days. @param {Day[]} days */
function doneStrip(days) {
  const rows = [];
  for (let end = days.length; end > 0; end -= ROW) {
    rows.unshift(days.slice(Math.max(0, end - ROW), end));
  }
  const legend = EXPLAINED.map((kind) => ({ kind, many: days.filter(({ done }) => done === kind).length })).filter(({ many }) => many > 0);
  return html`<h2>${t('progress.done')}</h2>
    <div role="img" aria-label=${t('progress.done.picture')}>
      ${rows.map(
        (row) => html`${rows.length > 1 ? html`<p class="small row-of">${t('progress.from', shortDay(row[0].date))}</p>` : nothing}
          <div class="strip">
            ${Array.from({ length: ROW - row.length }, () => html`<span></span>`)} ${row.map((day) => html`<span>${shape(day.done)}</span>`)}
          </div>`,
      )}
    </div>
    ${legend.length
      ? html`<ul class="legend">
          ${legend.map(({ kind, many }) => html`<li>${shape(kind)} <span>${t(`progress.done.${kind}`)}: ${t(many === 1 ? 'progress.day' : 'progress.days', many)}</span></li>`)}
        </ul>`
      : html`<p>${t('progress.done.before')}</p>`}`;
}

/** @param {Day[]} days */
function table(days) {
  return html`<div class="wide" role="region" aria-label=${t('progress.table.label')} tabindex="0">
    <table>
      <thead>
        <tr>${['day', 'pain', 'during', 'done'].map((column) => html`<th scope="col">${t(`progress.table.${column}`)}</th>`)}</tr>
      </thead>
      <tbody>
        ${[...days].reverse().map(
          (day) => html`<tr>
            <th scope="row">${shortDay(day.date)}</th>
            <td>${day.pain === null ? t('progress.table.none') : day.painAnswers > 1 ? t('progress.highest', day.pain, day.painAnswers) : day.pain}</td>
            <td>${day.during ?? t('progress.table.none')}</td>
            <td>${day.done === 'partly' ? t('progress.part', day.unitsDone, day.unitsDue) : t(`progress.done.${day.done}`)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What the therapist wrote for the whole program, each note from the day it first stood there. @param {Version[]} versions */
function notes(versions) {
  const written = versions.filter(({ note }, i) => note && note !== versions[i + 1]?.note).slice(0, NEWEST);
  return written.length
    ? html`<section>
        <h2>${t('progress.notes')}</h2>
        ${written.map(({ from, note }) => html`<p class="small row-of">${dayInWords(from)}</p><p class="from-therapist">${note}</p>`)}
      </section>`
    : nothing;
}

/** @param {Version[]} versions */
function changes(versions) {
  return versions.length
    ? html`<section>
        <h2>${t('progress.changes')}</h2>
        ${versions.slice(0, NEWEST).map(version)}
        ${versions.length > NEWEST
          ? html`<details class="earlier"><summary>${t('progress.earlier')}</summary>${versions.slice(NEWEST).map(version)}</details>`
          : nothing}
      </section>`
    : nothing;
}

/** @param {Version} version */
function version({ number, from, changes: said }) {
  return html`<article class="card">
    <h3>${t('progress.version', number, dayInWords(from))}</h3>
    ${said.length ? html`<ul>${said.map((sentence) => html`<li>${sentence}</li>`)}</ul>` : html`<p>${t(number === 1 ? 'progress.first' : 'progress.same')}</p>`}
  </article>`;
}

customElements.define('progress-page', ProgressPage);
