/** Signing in on this device: the clinic's code, from a link or typed, and the year of birth. */

import { LitElement, html, nothing } from 'lit';
import { LANGUAGES, t } from './texts.js';
import { write } from './api.js';
import { store } from './store.js';

const FIELDS = ['code', 'birthYear'];

class SignIn extends LitElement {
  static properties = { code: { type: String }, language: { type: String }, errors: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.code = '';
    this.language = '';
    /** @type {{field: string, message: string}[]} */
    this.errors = [];
    this.busy = false;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const waiting = store.waiting;
    return html`<main class="narrow" id="content">
      ${this.#languages()}
      <h1 tabindex="-1">${t('sign-in.title')}</h1>
      <p>${t('sign-in.lead')}</p>
      ${waiting ? html`<p class="notice">${t('sign-in.waiting', waiting)}</p>` : nothing}
      <form @submit=${this.#submit} novalidate>
        <div role="alert">
          ${this.errors.length ? html`<div class="card problem">${this.errors.map(({ message }) => html`<p>${message}</p>`)}</div>` : nothing}
        </div>
        ${this.#field('code', html`<input
          id="code"
          name="code"
          autocomplete="one-time-code"
          autocapitalize="characters"
          autocorrect="off"
          spellcheck="false"
          maxlength="20"
          .value=${this.code}
          aria-invalid=${this.#isWrong('code')}
          aria-describedby="code-hint"
        />`)}
        ${this.#field('birthYear', html`<input
          id="birthYear"
          name="birthYear"
          inputmode="numeric"
          autocomplete="bday-year"
          maxlength="4"
          aria-invalid=${this.#isWrong('birthYear')}
          aria-describedby="birthYear-hint"
        />`)}
        <button class="primary big" ?disabled=${this.busy}>${t('sign-in.submit')}</button>
      </form>
      <p>${t('sign-in.new-phone')}</p>
      <p>${t('sign-in.danger')}</p>
    </main>`;
  }

  /** Each language under its own name, so that whoever reads one alone finds it. */
  #languages() {
    return html`<div class="languages" role="group" aria-label=${t('language.label')}>
      ${Object.keys(LANGUAGES).map(
        (each) => html`<button type="button" lang=${each} aria-pressed=${each === this.language} @click=${() => this.#speak(each)}>${t(`language.${each}`)}</button>`,
      )}
    </div>`;
  }

  #speak(/** @type {string} */ language) {
    this.errors = [];
    store.language = language;
  }

  #field(/** @type {string} */ name, /** @type {unknown} */ input) {
    return html`<div class="field">
      <label for=${name}>${t(`sign-in.${name}`)}</label>
      <p class="small" id="${name}-hint">${t(`sign-in.${name}.hint`)}</p>
      ${input}
    </div>`;
  }

  #isWrong(/** @type {string} */ field) {
    return this.errors.some((error) => error.field === field) ? 'true' : nothing;
  }

  #submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const code = String(form.get('code')).replace(/[^0-9a-z]/gi, '').toUpperCase();
    const year = String(form.get('birthYear')).trim();
    this.errors = [
      ...(code.length === 8 ? [] : [{ field: 'code', message: t('sign-in.code.wrong') }]),
      ...(/^\d{4}$/.test(year) ? [] : [{ field: 'birthYear', message: t('sign-in.birthYear.wrong') }]),
    ];
    if (this.errors.length) {
      this.#focusWrong();
      return;
    }
    this.busy = true;
    try {
      const slot = store.freeSlot;
      await write('sign-in', { code, birthYear: Number(year) }, slot);
      await store.welcome(slot);
      this.dispatchEvent(new Event('signed-in'));
    } catch (problem) {
      const { document } = /** @type {import('./api.js').Problem} */ (problem);
      this.errors = document?.errors?.length ? document.errors : [{ field: '', message: document?.detail ?? t('app.unreachable') }];
      this.#focusWrong();
    } finally {
      this.busy = false;
    }
  };

  async #focusWrong() {
    await this.updateComplete;
    const field = FIELDS.find((name) => this.errors.some((error) => error.field === name)) ?? 'code';
    /** @type {HTMLElement} */ (this.querySelector(`#${field}`)).focus();
  }
}

customElements.define('sign-in', SignIn);
