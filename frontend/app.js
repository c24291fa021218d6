/** The patient app: decides what is shown. Three places (Today, Exercises, Help), the check-in, and sign-in. */

import { LitElement, html, nothing } from 'lit';
import { loadTexts, t } from './texts.js';
import { write, Problem } from './api.js';
import { store } from './store.js';
import { newDraft, correctionOf, localDate } from './entry.js';
import './check-in.js';
import './emergency-card.js';

const PLACES = ['today', 'exercises', 'help'];

class HomespineApp extends LitElement {
  static properties = {
    place: { state: true },
    today: { state: true },
    draft: { state: true },
    signIn: { state: true },
    notice: { state: true },
  };

  constructor() {
    super();
    this.place = 'today';
    this.today = store.today;
    this.draft = null;
    this.signIn = null;
    this.notice = '';
    window.addEventListener('hashchange', () => this.#route());
    store.addEventListener('changed', () => {
      this.today = store.today;
      this.requestUpdate();
    });
    this.#route();
    this.#refresh();
    store.send();
  }

  createRenderRoot() {
    return this;
  }

  #route() {
    const hash = location.hash.slice(1);
    if (hash.startsWith('c=')) {
      this.signIn = { code: hash.slice(2), problem: null };
      history.replaceState(null, '', '/my/');
    }
    const place = hash.replace(/^\//, '');
    this.place = PLACES.includes(place) ? place : 'today';
  }

  async #refresh() {
    try {
      await store.refresh();
      this.notice = '';
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 401) {
        this.signIn ??= { code: '', problem: null };
      } else {
        this.notice = this.today === null ? t('app.unreachable') : t('app.offline');
      }
    }
  }

  render() {
    if (this.signIn !== null) {
      return this.#signInPage();
    }
    if (this.today === null) {
      return html`<main><h1>${t('app.name')}</h1><p role="status">${this.notice || t('app.loading')}</p></main>`;
    }
    if (this.draft !== null) {
      return html`<check-in
        .draft=${this.draft}
        .today=${this.today}
        @left=${() => this.#left()}
      ></check-in>`;
    }
    return html`
      <header><a href="#content" class="skip" @click=${this.#skip}>${t('app.skip')}</a></header>
      <main id="content" tabindex="-1">
        ${this.notice ? html`<p class="notice" role="status">${this.notice}</p>` : nothing}
        ${this.place === 'today' ? this.#todayPage() : this.place === 'exercises' ? this.#exercisesPage() : this.#helpPage()}
      </main>
      <nav aria-label=${t('nav.label')}>
        ${PLACES.map(
          (place) =>
            html`<a href="#/${place}" aria-current=${this.place === place ? 'page' : nothing}>${t(`nav.${place}`)}</a>`,
        )}
      </nav>
    `;
  }

  #skip = (event) => {
    event.preventDefault();
    this.querySelector('main').focus();
  };

  #left() {
    this.draft = null;
    this.#refresh();
    this.updateComplete.then(() => this.querySelector('h1')?.focus());
  }

  #begin(draft) {
    store.draft = draft;
    this.draft = draft;
  }

  #signInPage() {
    return html`<main class="narrow">
      <h1>${t('sign-in.title')}</h1>
      <p>${t('sign-in.lead')}</p>
      <form @submit=${this.#submitSignIn} novalidate>
        <label for="code">${t('sign-in.code')}</label>
        <input id="code" name="code" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" .value=${this.signIn.code} required />
        <label for="year">${t('sign-in.year')}</label>
        <input id="year" name="year" inputmode="numeric" autocomplete="bday-year" maxlength="4" required />
        <p role="alert" class="problem">${this.signIn.problem ?? nothing}</p>
        <button class="primary">${t('sign-in.submit')}</button>
      </form>
      <p>${t('sign-in.danger')}</p>
    </main>`;
  }

  #submitSignIn = async (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    const code = String(form.get('code')).trim();
    const birthYear = Number(form.get('year'));
    try {
      await write('sign-in', { code, birthYear: Number.isInteger(birthYear) && birthYear > 0 ? birthYear : null });
      this.signIn = null;
      await this.#refresh();
      store.send();
    } catch (problem) {
      const errors = problem.document?.errors ?? [];
      this.signIn = {
        code,
        problem: errors.length ? errors.map((error) => error.message).join(' ') : (problem.document?.detail ?? t('app.unreachable')),
      };
    }
  };

  #todayPage() {
    const { today } = this;
    const stored = this.#newestOfToday();
    const draft = store.draft;
    return html`
      <h1 tabindex="-1">${t('today.title', today.patient.firstName)}</h1>
      ${this.#programState()}
      ${draft
        ? html`<button class="primary big" @click=${() => this.#begin(draft)}>${t('today.continue')}</button>`
        : html`<button class="primary big" @click=${() => this.#begin(newDraft('session'))}>
            ${stored ? t('today.again') : t('today.check-in')}
          </button>`}
      ${stored && !draft
        ? html`<button @click=${() => this.#begin(correctionOf(stored))}>${t('today.correct')}</button>`
        : nothing}
      <button @click=${() => this.#begin(newDraft('symptoms'))}>${t('today.symptoms')}</button>
      ${this.#delivery()}
    `;
  }

  #newestOfToday() {
    const of = this.today.checkIns.filter((entry) => entry.performedOn === localDate());
    return of.length ? of.reduce((newest, entry) => (entry.rev > newest.rev ? entry : newest)) : null;
  }

  #programState() {
    const { program, clinic } = this.today;
    if (program.state === 'active') {
      const due = program.items.filter((item) => item.unitsDue > 0 && !item.held).length;
      return html`<p>${due ? t('today.due', due) : t('today.none-due')} <a href="#/exercises">${t('today.see')}</a></p>`;
    }
    if (program.state === 'paused') {
      return html`<div class="box" role="status"><h2>${t('today.paused')}</h2><p>${t('today.paused-more', clinic.name, clinic.phone)}</p></div>`;
    }
    return html`<p>${t(`today.${program.state}`, clinic.name)}</p>`;
  }

  #delivery() {
    const kept = store.entries;
    if (!kept.length) {
      return nothing;
    }
    const last = kept.at(-1);
    const message = last.state === 'stored' ? last.answer?.message : null;
    return html`<section aria-live="polite">
      <h2>${t('delivery.title')}</h2>
      <p class="delivery">${t(`delivery.${last.state}`)}</p>
      ${last.state === 'refused'
        ? html`<ul>${(last.problem?.errors ?? []).map((error) => html`<li>${error.message}</li>`)}</ul>`
        : nothing}
      ${message ? html`<div class="box tier-${message.tier.toLowerCase()}"><p>${message.text}</p>${calls(message.calls)}</div>` : nothing}
    </section>`;
  }

  #exercisesPage() {
    const { program } = this.today;
    return html`
      <h1 tabindex="-1">${t('exercises.title')}</h1>
      ${program.items.length ? nothing : this.#programState()}
      ${program.note ? html`<p>${program.note}</p>` : nothing}
      <ol class="exercises">${program.items.map((item) => this.#exercise(item))}</ol>
    `;
  }

  #exercise(item) {
    if (item.held) {
      return html`<li class="box"><h2>${item.name}</h2><p>${t('exercises.held')}</p></li>`;
    }
    return html`<li class="box">
      <h2>${item.name}</h2>
      <p>${item.why}</p>
      <p class="dose">${item.dose}</p>
      <ol>${item.steps.map((step) => html`<li>${step}</li>`)}</ol>
      ${item.cautions.length ? html`<ul class="cautions">${item.cautions.map((caution) => html`<li>${caution}</li>`)}</ul>` : nothing}
      <p><strong>${item.stopIf}</strong></p>
      ${item.note ? html`<p>${t('exercises.note', item.note)}</p>` : nothing}
    </li>`;
  }

  #helpPage() {
    const { clinic } = this.today;
    return html`
      <h1 tabindex="-1">${t('help.title')}</h1>
      <div class="box tier-emergency">
        <h2>${t('help.emergency')}</h2>
        <ul>${['bladder', 'bowel', 'saddle', 'legs', 'chest', 'stroke'].map((sign) => html`<li>${t(`help.sign.${sign}`)}</li>`)}</ul>
        ${calls([{ label: t('help.call-emergency'), number: clinic.emergencyNumber }])}
      </div>
      <div class="box">
        <h2>${clinic.name}</h2>
        <p>${t('help.hours', clinic.hours)}</p>
        ${calls([
          { label: t('help.call-clinic'), number: clinic.phone },
          { label: t('help.call-out-of-hours'), number: clinic.outOfHoursNumber },
          { label: t('help.call-crisis'), number: clinic.crisisLine },
        ])}
        <p>${clinic.outOfHoursText}</p>
        <p>${t('help.not-watched')}</p>
      </div>
      <button @click=${this.#signOut}>${t('help.sign-out')}</button>
    `;
  }

  #signOut = async () => {
    await write('sign-out', {}).catch(() => null);
    store.clear();
    this.signIn = { code: '', problem: null };
  };
}

/** Numbers to tap; one that the clinic has not entered is left out. */
function calls(numbers) {
  return html`<p class="calls">
    ${numbers.filter((call) => call.number).map((call) => html`<a class="call" href="tel:${call.number.replace(/[^0-9+]/g, '')}">${call.label}: ${call.number}</a>`)}
  </p>`;
}

await loadTexts('en');
customElements.define('homespine-app', HomespineApp);
