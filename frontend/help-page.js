/** Help: whom to call, when the clinic is there, what can be read, who sees what, the language, and signing out. */

import { LitElement, html, nothing } from 'lit';
import { LANGUAGES, inEnglish, t } from './texts.js';
import { store } from './store.js';
import { calls, english, safely, sign } from './parts.js';

const HELP_SIGNS = ['bladder', 'bowel', 'saddle', 'legs', 'chest', 'stroke'];

/**
 * Whom to call first, then all else that one may want to know; before a sign-in it knows no clinic.
 *
 * @param {any} clinic
 * @param {(() => void) | null} signOut  null when nobody is signed in
 */
export function helpPage(clinic, signOut) {
  return html`
    ${store.draft ? html`<p><a class="button" href="#/check-in/${store.draft.at}">${t('help.back')}</a></p>` : nothing}
    <h1 tabindex="-1">${t('help.title')}</h1>
    <section class="card tier-emergency">
      <h2>${sign('EMERGENCY')} <span>${safely('help.emergency')}</span></h2>
      <ul>${HELP_SIGNS.map((each) => html`<li>${safely(`help.sign.${each}`)}</li>`)}</ul>
      ${clinic?.emergencyNumber
        ? html`<p>${goNow(clinic)}</p>
            ${calls([{ label: t('help.call'), number: clinic.emergencyNumber }])}`
        : html`<p><b>${safely('emergency.no-number')}</b></p>`}
    </section>
    ${clinic ? clinicCard(clinic) : nothing}
    ${clinic?.night ? html`<p>${t(`help.night.${clinic.night}`)}</p>` : nothing}
    ${clinic?.oneClinician ? html`<p>${t('help.one-clinician')}</p>` : nothing}
    <p>${safely('help.not-watched')}</p>
    ${signOut ? forPatients(clinic, signOut) : nothing}
  `;
}

/** What only a patient who is signed in can use. @param {any} clinic @param {() => void} signOut */
function forPatients(clinic, signOut) {
  return html`
    <section class="part">
      <h2>${t('learn.title')}</h2>
      <a class="button" href="#/learn">${t('help.learn')}</a>
    </section>
    <section class="part">
      <h2>${t('help.data')}</h2>
      <ul>
        ${['team', 'desk', 'trail', 'where', store.keepsNothing ? 'phone-nothing' : 'phone'].map((each) => html`<li>${t(`help.data.${each}`, clinic.name)}</li>`)}
      </ul>
    </section>
    ${store.today?.reminders?.offered ? html`<reminder-choice .wanted=${store.today.reminders.wanted}></reminder-choice>` : nothing}
    <language-choice .language=${document.documentElement.lang}></language-choice>
    <section class="part">
      <h2>${t('help.this-phone')}</h2>
      ${store.waiting ? html`<p>${t('help.waiting', store.waiting)}</p>` : nothing}
      <button @click=${signOut}>${t('help.sign-out')}</button>
    </section>
  `;
}

/** The language is the patient's, not the phone's: the clinic is told, so that its messages and sheets come in it too. */
class LanguageChoice extends LitElement {
  static properties = { language: { type: String }, problem: { state: true } };

  constructor() {
    super();
    this.language = '';
    this.problem = '';
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`<section class="part">
      <h2>${t('language.label')}</h2>
      <p>${t('help.language')}</p>
      <div class="languages" role="group" aria-label=${t('language.label')}>
        ${Object.keys(LANGUAGES).map(
          (each) =>
            html`<button lang=${each} aria-pressed=${each === this.language} @click=${() => this.#choose(each)}>${t(`language.${each}`)}</button>`,
        )}
      </div>
      <p role="status">${this.problem}</p>
    </section>`;
  }

  async #choose(/** @type {string} */ language) {
    this.problem = '';
    try {
      await store.speak(language);
    } catch {
      this.problem = t('help.language.failed');
    }
  }
}

customElements.define('language-choice', LanguageChoice);

/** Whether the clinic's mails remind the patient; there only where the clinic can. */
class ReminderChoice extends LitElement {
  static properties = { wanted: { type: Boolean }, problem: { state: true } };

  constructor() {
    super();
    this.wanted = false;
    this.problem = '';
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`<section class="part">
      <h2>${t('help.reminders')}</h2>
      <p>${t(this.wanted ? 'help.reminders.on' : 'help.reminders.off')}</p>
      <button @click=${() => this.#choose(!this.wanted)}>${t(this.wanted ? 'help.reminders.stop' : 'help.reminders.start')}</button>
      <p role="status">${this.problem}</p>
    </section>`;
  }

  async #choose(/** @type {boolean} */ wanted) {
    this.problem = '';
    try {
      await store.remind(wanted);
    } catch {
      this.problem = t('help.reminders.failed');
    }
  }
}

customElements.define('reminder-choice', ReminderChoice);

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
