/** The exercises, and getting help. */

import { html, nothing } from 'lit';
import { inEnglish, t } from './texts.js';
import { store } from './store.js';
import { calls, english, safely, sign } from './parts.js';
import { programState } from './today-page.js';
import './moving-picture.js';

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
    <moving-picture exercise=${item.exercise}></moving-picture>
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

const HELP_SIGNS = ['bladder', 'bowel', 'saddle', 'legs', 'chest', 'stroke'];

/**
 * Whom to call; before a sign-in it knows no clinic.
 *
 * @param {any} clinic
 * @param {(() => void) | null} signOut  null when nobody is signed in
 */
export function helpPage(clinic, signOut) {
  return html`
    ${store.draft ? html`<p><a class="button" href="#/check-in/${store.draft.at}">${t('help.back')}</a></p>` : nothing}
    <h1 tabindex="-1">${t('help.title')}</h1>
    <section class="card tier-emergency">
      <h2>${sign('EMERGENCY')} ${safely('help.emergency')}</h2>
      <ul>${HELP_SIGNS.map((each) => html`<li>${safely(`help.sign.${each}`)}</li>`)}</ul>
      ${clinic?.emergencyNumber
        ? html`<p>${goNow(clinic)}</p>
            ${calls([{ label: t('help.call'), number: clinic.emergencyNumber }])}`
        : html`<p><b>${safely('emergency.no-number')}</b></p>`}
    </section>
    ${clinic ? clinicCard(clinic) : nothing}
    ${clinic?.night ? html`<p>${t(`help.night.${clinic.night}`)}</p>` : nothing}
    ${clinic?.oneClinician ? html`<p>${t('help.one-clinician')}</p>` : nothing}
    <p>${t('help.not-watched')}</p>
    ${signOut ? html`<button @click=${signOut}>${t('help.sign-out')}</button>` : nothing}
    ${signOut && store.waiting ? html`<p class="small">${t('help.waiting', store.waiting)}</p>` : nothing}
  `;
}

/** Each language names the department in its own words, where the clinic does not. @param {any} clinic */
function goNow({ emergencyNumber, emergencyDepartment }) {
  return html`${t('help.go', emergencyNumber, emergencyDepartment || t('help.department'))}${english(
    inEnglish('help.go', emergencyNumber, emergencyDepartment || inEnglish('help.department')),
  )}`;
}

/** @param {any} clinic */
function clinicCard(clinic) {
  return html`<section class="card">
    <h2>${clinic.name}</h2>
    ${clinic.hours ? html`<p>${t('help.hours', clinic.hours)}</p>` : nothing}
    ${calls([{ label: t('help.call-clinic'), number: clinic.phone }])}
    <h3>${t('help.closed')}</h3>
    ${clinic.outOfHoursText ? html`<p>${t('help.clinic-says', clinic.outOfHoursText)}</p>` : nothing}
    ${calls([
      { label: t('help.call-out-of-hours'), number: clinic.outOfHoursNumber },
      { label: t('help.call-doctor'), number: clinic.usualDoctorLine },
      { label: t('help.call-crisis'), number: clinic.crisisLine },
    ])}
  </section>`;
}
