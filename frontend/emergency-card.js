/** The emergency card: full screen, at once on a red answer, before anything is sent. */

import { LitElement, html, nothing } from 'lit';
import { t } from './texts.js';
import { english, safely, sign, tel } from './parts.js';

/** How long a red answer can be taken back before it is sent; leaving the card or the page sends it at once. */
export const SLIP = 6_000;

class EmergencyCard extends LitElement {
  static properties = {
    message: { type: String },
    inEnglish: { type: String },
    clinic: { type: Object },
    stored: { type: Boolean },
    slip: { type: Boolean },
  };

  constructor() {
    super();
    this.message = '';
    /** The message in English, where nobody has reviewed it in the app's language. @type {string | null | undefined} */
    this.inEnglish = null;
    /** @type {any} */
    this.clinic = null;
    this.stored = false;
    /** Whether the answer was given just now and may have been a slip. */
    this.slip = false;
  }

  createRenderRoot() {
    return this;
  }

  firstUpdated() {
    window.scrollTo(0, 0);
    /** @type {HTMLElement} */ (this.querySelector('h1')).focus();
  }

  render() {
    const number = this.clinic.emergencyNumber;
    return html`<main class="emergency"><div role="alertdialog" aria-labelledby="emergency-title" aria-describedby="emergency-text">
      <h1 id="emergency-title" tabindex="-1">${sign('EMERGENCY')} <span>${safely('emergency.title')}</span></h1>
      <p id="emergency-text">${this.message}</p>
      ${number
        ? html`<a class="call" href=${tel(number)} @click=${() => this.#tell('called')}>${t('emergency.call', number)}</a>`
        : html`<p><b>${safely('emergency.no-number')}</b></p>`}
      ${this.inEnglish ? html`<p>${english(this.inEnglish)}</p>` : nothing}
      <p role="status">${this.stored ? t('emergency.stored') : t('emergency.not-stored')}</p>
      <p>${safely('emergency.not-watched')}</p>
      <div class="after">
        <button @click=${() => this.#tell('seen')}>${t('emergency.go-on')}</button>
        ${this.slip
          ? html`<button class="quiet" @click=${() => this.#tell('slipped')}>${t('emergency.slip')}</button>
              <p class="small">${t('emergency.slip-more')}</p>`
          : nothing}
      </div>
    </div></main>`;
  }

  #tell(/** @type {string} */ what) {
    this.dispatchEvent(new Event(what));
  }
}

customElements.define('emergency-card', EmergencyCard);
