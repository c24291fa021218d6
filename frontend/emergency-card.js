/** The emergency card: shown at once on a red answer, before anything is sent. */

import { LitElement, html, nothing } from 'lit';
import { t } from './texts.js';

class EmergencyCard extends LitElement {
  static properties = { messages: { type: Array }, clinic: { type: Object }, stored: { type: Boolean } };

  createRenderRoot() {
    return this;
  }

  firstUpdated() {
    this.querySelector('h1').focus();
  }

  render() {
    const number = this.clinic.emergencyNumber;
    return html`<main class="emergency"><div role="alertdialog" aria-labelledby="emergency-title" aria-describedby="emergency-text">
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M7 1h10l6 6v10l-6 6H7l-6-6V7z" /><path class="mark" d="M12 6v7M12 16.5v.5" /></svg>
      <h1 id="emergency-title" tabindex="-1">${t('emergency.title')}</h1>
      <div id="emergency-text">${this.messages.map((message) => html`<p>${message}</p>`)}</div>
      ${number ? html`<a class="call" href="tel:${number.replace(/[^0-9+]/g, '')}">${t('emergency.call', number)}</a>` : nothing}
      <p role="status">${this.stored ? t('emergency.stored') : t('emergency.not-stored')}</p>
      <p>${t('emergency.not-watched')}</p>
      <button @click=${() => this.dispatchEvent(new Event('seen'))}>${t('emergency.go-on')}</button>
    </div></main>`;
  }
}

customElements.define('emergency-card', EmergencyCard);
