/** What a patient agrees to before the app shows the program: who sees the answers, that nobody watches, what stays here. */

import { LitElement, html, nothing } from 'lit';
import { t } from './texts.js';
import { write, Problem } from './api.js';
import { store } from './store.js';
import { calls, safely } from './parts.js';

class ConsentPage extends LitElement {
  static properties = { today: { attribute: false }, declined: { state: true }, error: { state: true }, busy: { state: true } };

  constructor() {
    super();
    /** @type {any} */
    this.today = null;
    this.declined = false;
    this.error = '';
    this.busy = false;
  }

  createRenderRoot() {
    return this;
  }

  firstUpdated() {
    this.#toHeading();
  }

  render() {
    return html`<main class="narrow" id="content">${this.declined ? this.#without() : this.#asked()}</main>`;
  }

  #asked() {
    const { clinic } = this.today;
    return html`<h1 tabindex="-1">${t('consent.title')}</h1>
      <section class="card">
        <h2>${t('consent.who')}</h2>
        <p>${t('consent.who.care', clinic.name)}</p>
        <p>${t('consent.who.desk')}</p>
      </section>
      <section class="card tier-urgent">
        <h2>${t('consent.watch')}</h2>
        <p>${safely('help.not-watched')}</p>
        <p>${t(`help.night.${clinic.night}`)}</p>
        <p>${t('consent.danger')}</p>
      </section>
      <section class="card">
        <h2>${t('consent.phone')}</h2>
        <p>${t('consent.phone.kept')}</p>
        <p>${t('consent.phone.out')}</p>
      </section>
      <div role="alert">${this.error ? html`<div class="card problem"><p>${this.error}</p></div>` : nothing}</div>
      <p class="stacked">
        <button class="primary big" ?disabled=${this.busy} @click=${() => this.#agree(false)}>${t('consent.agree')}</button>
        <button ?disabled=${this.busy} @click=${() => this.#agree(true)}>${t('consent.agree-carer')}</button>
        <button class="quiet" ?disabled=${this.busy} @click=${() => this.#turn(true)}>${t('consent.decline')}</button>
      </p>
      ${this.#others()}`;
  }

  /** Without agreement nothing of the record is shown; whom to call and the paper sheet stay. */
  #without() {
    const { clinic } = this.today;
    return html`<h1 tabindex="-1">${t('consent.declined')}</h1>
      <p>${t('consent.declined.more', clinic.name)}</p>
      <p>${safely('consent.declined.danger')}</p>
      ${calls([
        { label: t('help.call'), number: clinic.emergencyNumber },
        { label: t('help.call-clinic'), number: clinic.phone },
      ])}
      <p class="stacked">
        <button class="primary" @click=${() => this.#turn(false)}>${t('consent.back')}</button>
        <button @click=${() => this.dispatchEvent(new Event('sign-out'))}>${t('help.sign-out')}</button>
      </p>
      ${this.#others()}`;
  }

  /** Who shares the phone is not kept from theirs. */
  #others() {
    return store.people.length > 1 ? html`<p><a class="button" href="#/who">${t('who.somebody-else')}</a></p>` : nothing;
  }

  async #agree(/** @type {boolean} */ byCarer) {
    this.busy = true;
    this.error = '';
    try {
      await write('consent', { version: this.today.consent.version, byCarer });
      if (byCarer) {
        store.byCarer = true;
      }
      this.dispatchEvent(new Event('agreed'));
    } catch (problem) {
      const { document } = /** @type {Problem} */ (problem);
      this.error = document?.errors?.[0]?.message ?? document?.detail ?? t('app.unreachable');
    } finally {
      this.busy = false;
    }
  }

  async #turn(/** @type {boolean} */ declined) {
    this.declined = declined;
    this.error = '';
    await this.updateComplete;
    this.#toHeading();
  }

  #toHeading() {
    const heading = /** @type {HTMLElement} */ (this.querySelector('h1'));
    document.title = t('app.title', heading.textContent?.trim() ?? '');
    window.scrollTo(0, 0);
    heading.focus({ preventScroll: true });
  }
}

customElements.define('consent-page', ConsentPage);
