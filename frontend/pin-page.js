/** The PIN on this device: chosen once after the sign-in, then asked for before anything of the record is shown. */

import { LitElement, html, nothing } from 'lit';
import { t } from './texts.js';
import { store } from './store.js';
import { calls } from './parts.js';
import { delivery } from './today-page.js';

const SHAPE = /^\d{4,8}$/;
/** All the same digit, or a run up or down, is what a stranger tries first. */
const EASY = (/** @type {string} */ pin) => /^(\d)\1+$/.test(pin) || '0123456789'.includes(pin) || '9876543210'.includes(pin);

class PinPage extends LitElement {
  static properties = { choosing: { type: Boolean }, error: { state: true }, busy: { state: true }, shown: { state: true }, forgetting: { state: true } };

  constructor() {
    super();
    this.choosing = false;
    this.error = '';
    this.busy = false;
    this.shown = false;
    /** Whether it was said that the PIN is forgotten, and must be said once more. */
    this.forgetting = false;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    store.addEventListener('changed', this.#changed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    store.removeEventListener('changed', this.#changed);
  }

  /** What waits may have arrived. */
  #changed = () => this.requestUpdate();

  firstUpdated() {
    document.title = t('app.title', this.querySelector('h1')?.textContent?.trim() ?? '');
    /** @type {HTMLElement} */ (this.querySelector('h1')).focus({ preventScroll: true });
  }

  render() {
    const kind = this.choosing ? 'choose' : 'unlock';
    const name = store.people.length > 1 ? (store.people.find(({ patient }) => patient === store.patient)?.name ?? '') : '';
    return html`<main class="narrow" id="content">
      <h1 tabindex="-1">${name ? t(`pin.${kind}.for`, name) : t(`pin.${kind}`)}</h1>
      <p>${t(`pin.${kind}.lead`)}</p>
      <form @submit=${this.#submit} novalidate>
        <div role="alert">${this.error ? html`<div class="card problem"><p>${this.error}</p></div>` : nothing}</div>
        <div class="field">
          <label for="pin">${t('pin.label')}</label>
          <p class="small" id="pin-hint">${t('pin.hint')}</p>
          <input
            id="pin"
            name="pin"
            type=${this.choosing || this.shown ? 'text' : 'password'}
            inputmode="numeric"
            autocomplete="off"
            maxlength="8"
            aria-invalid=${this.error ? 'true' : nothing}
            aria-describedby="pin-hint"
          />
        </div>
        ${this.choosing
          ? nothing
          : html`<label class="tick">
              <input type="checkbox" .checked=${this.shown} @change=${() => (this.shown = !this.shown)} /> <span>${t('pin.show')}</span>
            </label>`}
        <button class="primary big" ?disabled=${this.busy}>${t(this.busy ? 'pin.busy' : `pin.${kind}.submit`)}</button>
      </form>
      ${this.choosing ? nothing : this.#without()}
    </main>`;
  }

  /** What nobody needs the PIN for. */
  #without() {
    const { clinic } = store.bare ?? {};
    return html`<section class="card">
        <h2>${t('pin.without')}</h2>
        <p>${t('pin.without.lead')}</p>
        <button class="primary" @click=${() => this.dispatchEvent(new Event('quick'))}>${t(store.draft ? 'today.continue' : 'today.symptoms')}</button>
        ${clinic ? calls([{ label: t('help.call-clinic'), number: clinic.phone }]) : nothing}
      </section>
      ${clinic ? delivery(store.bare) : nothing}
      <p><a class="button" href="#/who">${t('who.somebody-else')}</a></p>
      ${this.forgetting
        ? html`<section class="card problem" role="alert">
            <p>${t('pin.forgotten.lead')}</p>
            <button class="danger" @click=${() => store.forgetPin()}>${t('pin.forgotten.sure')}</button>
            <button @click=${() => (this.forgetting = false)}>${t('pin.forgotten.back')}</button>
          </section>`
        : html`<button class="quiet" @click=${() => (this.forgetting = true)}>${t('pin.forgotten')}</button>`}`;
  }

  #submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const pin = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('pin')).trim();
    const wrong = !SHAPE.test(pin) ? 'pin.shape' : this.choosing && EASY(pin) ? 'pin.easy' : '';
    if (wrong) {
      this.#refuse(t(wrong));
      return;
    }
    this.busy = true;
    if (this.choosing) {
      await store.choosePin(pin);
    } else if ((await store.unlock(pin)) === 'wrong') {
      this.#refuse(t('pin.wrong', store.triesLeft));
    }
    this.busy = false;
    this.dispatchEvent(new Event('done'));
  };

  #refuse(/** @type {string} */ error) {
    this.error = error;
    const input = /** @type {HTMLInputElement} */ (this.querySelector('#pin'));
    input.focus();
    input.select();
  }
}

customElements.define('pin-page', PinPage);
