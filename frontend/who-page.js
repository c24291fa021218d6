/** Who is it? A device that several patients share asks before it shows anything of anybody. */

import { html } from 'lit';
import { t } from './texts.js';
import { store } from './store.js';

/** @param {() => void} chosen */
export function whoPage(chosen) {
  const choose = (/** @type {string} */ patient) => {
    store.choose(patient);
    chosen();
  };
  return html`
    <h1 tabindex="-1">${t('who.title')}</h1>
    <ul class="topics">
      ${store.people.map(
        ({ patient, name }) => html`<li><button class="big" @click=${() => choose(patient)}>${name}</button></li>`,
      )}
    </ul>
    <p><a class="button" href="#/sign-in">${t('who.new')}</a></p>
    <p>${t('sign-in.danger')}</p>
  `;
}
