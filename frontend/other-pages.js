/** The exercises. */

import { html, nothing } from 'lit';
import { t } from './texts.js';
import { english, sign } from './parts.js';
import { programState } from './today-page.js';

/** @param {any} today */
export function exercisesPage(today) {
  const { program } = today;
  return html`
    <h1 tabindex="-1">${t('exercises.title')}</h1>
    ${program.state === 'active' ? nothing : programState(today)}
    ${program.note ? html`<p class="from-therapist">${t('exercises.note', program.note)}</p>` : nothing}
    <ol class="exercises">${program.items.map(exercise)}</ol>
  `;
}

/** @param {any} item @param {number} index */
function exercise(item, index) {
  const title = html`<div class="numbered"><span class="number">${index + 1}</span><h2>${item.name}</h2></div>`;
  if (item.held) {
    return html`<li class="card held">${title}<p>${t('exercises.held')}</p></li>`;
  }
  return html`<li class="card">
    ${title}
    <moving-picture exercise=${item.exercise} lang=${document.documentElement.lang}></moving-picture>
    ${item.why ? html`<p>${item.why}</p>` : nothing}
    <p class="dose">${item.dose}</p>
    ${item.unitsDue === 0 ? html`<p class="small">${t('exercises.not-today')}</p>` : nothing}
    <h3>${t('exercises.steps')}</h3>
    <ol class="how">${item.steps.map((/** @type {string} */ step) => html`<li>${step}</li>`)}</ol>
    ${item.cautions.length
      ? html`<h3>${t('exercises.cautions')}</h3>
          <ul>${item.cautions.map((/** @type {string} */ caution) => html`<li>${caution}</li>`)}</ul>`
      : nothing}
    ${item.stopIf ? html`<p class="stop">${sign('EMERGENCY')} <b>${item.stopIf}</b>${english(item.stopIfInEnglish)}</p>` : nothing}
    ${item.note ? html`<p class="from-therapist">${t('exercises.note', item.note)}</p>` : nothing}
  </li>`;
}
