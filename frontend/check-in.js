/** The check-in: one question a screen, a tap answers and moves on, Back keeps what was answered. */

import { LitElement, html, nothing } from 'lit';
import { t } from './texts.js';
import { store } from './store.js';
import { emergencies } from './emergency.js';
import { entryOf, questions } from './entry.js';
import { pages } from './questions.js';

class CheckIn extends LitElement {
  static properties = {
    draft: { type: Object },
    today: { type: Object },
    card: { state: true },
    name: { state: true },
  };

  constructor() {
    super();
    this.card = null;
    this.name = 'em';
    store.addEventListener('changed', () => this.requestUpdate());
  }

  createRenderRoot() {
    return this;
  }

  firstUpdated() {
    const names = questions(this.draft, this.today);
    this.name = names[Math.min(this.draft.step, names.length - 1)];
    this.#focusHeading();
  }

  #focusHeading() {
    this.updateComplete.then(() => this.querySelector('h1')?.focus());
  }

  render() {
    if (this.card !== null) {
      const kept = store.find(this.draft.uuid, this.card.rev);
      return html`<emergency-card
        .messages=${this.card.messages}
        .clinic=${this.today.clinic}
        .stored=${kept?.state === 'stored'}
        @seen=${() => this.#seen()}
      ></emergency-card>`;
    }
    const names = questions(this.draft, this.today);
    const at = names.indexOf(this.name);
    return html`<main class="question">
      <p class="progress">${t('check-in.progress', at + 1, names.length)}</p>
      ${pages[this.name]({
        answers: this.draft.answers,
        today: this.today,
        answer: (answers) => this.#answer(answers),
        next: (answers) => this.#next(answers),
        send: (answers) => this.#send(answers),
      })}
      <div class="steps">
        ${at > 0 ? html`<button @click=${() => this.#go(names[at - 1])}>${t('check-in.back')}</button>` : nothing}
        ${at > 0 ? html`<button @click=${() => this.#send({})}>${t('check-in.send-now')}</button>` : nothing}
        <button @click=${() => this.dispatchEvent(new Event('left'))}>${t('check-in.later')}</button>
        ${this.draft.rev === 1 && at === 0
          ? html`<label class="carer"><input type="checkbox" .checked=${this.draft.byCarer} @change=${this.#carer} /> ${t('check-in.carer')}</label>`
          : nothing}
      </div>
      <p class="help"><a href="tel:${this.today.clinic.emergencyNumber}">${t('check-in.danger', this.today.clinic.emergencyNumber)}</a></p>
    </main>`;
  }

  #carer = (event) => this.#keep({ ...this.draft, byCarer: event.target.checked });

  /** Keeps answers on this device without moving on. */
  #answer(answers) {
    this.#keep({ ...this.draft, answers: { ...this.draft.answers, ...answers } });
  }

  #keep(draft) {
    this.draft = draft;
    store.draft = draft;
  }

  #next(answers) {
    this.#answer(answers);
    if (this.#warn()) {
      return;
    }
    this.#forward();
  }

  #forward() {
    const names = questions(this.draft, this.today);
    const at = names.indexOf(this.name);
    this.#go(names[Math.min(at + 1, names.length - 1)]);
  }

  #go(name) {
    this.name = name;
    this.#keep({ ...this.draft, step: questions(this.draft, this.today).indexOf(name) });
    this.#focusHeading();
  }

  /** On a red answer: the card at once, and what has been answered goes to the clinic without waiting for the rest. */
  #warn() {
    const { rules, facts } = this.today.emergency;
    const met = emergencies(rules, this.draft.answers, facts).filter((rule) => !(this.draft.warned ?? []).includes(rule.rule));
    if (!met.length) {
      return false;
    }
    this.card = { messages: [met[0].message], rev: this.draft.rev };
    this.#keep({ ...this.draft, warned: [...(this.draft.warned ?? []), ...met.map((rule) => rule.rule)] });
    store.add(entryOf(this.draft, this.today.program.version));
    return true;
  }

  /** After the card the check-in goes on as a correction of what was sent. */
  #seen() {
    this.card = null;
    this.#keep({ ...this.draft, rev: this.draft.rev + 1 });
    this.#forward();
  }

  #send(answers) {
    this.#answer(answers);
    if (this.#warn()) {
      return;
    }
    store.add(entryOf(this.draft, this.today.program.version));
    store.draft = null;
    this.dispatchEvent(new Event('left'));
  }
}

customElements.define('check-in', CheckIn);
