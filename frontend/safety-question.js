/**
 * The question that warning words in a note open: the same list as the check-in's first question. An answer goes to the
 * clinic on the tap; a further one is added to it, none is ever taken from it.
 */

import { LitElement, html, nothing } from 'lit';
import { t } from './texts.js';
import { store } from './store.js';
import { emergencies } from './emergency.js';
import { checkList, heading } from './controls.js';
import { safely } from './parts.js';
import { EMERGENCY_SIGNS } from './questions.js';
import { SLIP } from './emergency-card.js';

class SafetyQuestion extends LitElement {
  static properties = { today: { type: Object }, question: { state: true } };

  constructor() {
    super();
    /** @type {any} */
    this.today = null;
    this.question = /** @type {import('./store.js').Question} */ (store.question);
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

  /** The card tells when the clinic has the answer. */
  #changed = () => this.requestUpdate();

  firstUpdated() {
    this.#focusHeading();
  }

  #focusHeading() {
    window.scrollTo(0, 0);
    const title = this.querySelector('h1');
    title?.focus({ preventScroll: true });
    document.title = t('app.title', title?.textContent?.trim() ?? '');
  }

  render() {
    return this.question.card ? this.#cardPage(this.question.card) : this.#questionPage();
  }

  #cardPage(/** @type {NonNullable<import('./store.js').Question['card']>} */ card) {
    return html`<emergency-card
      .message=${card.message}
      .inEnglish=${card.inEnglish}
      .clinic=${this.today.clinic}
      .stored=${store.findAnswer(card.answer)?.state === 'stored'}
      .slip=${true}
      @called=${() => store.hurry()}
      @seen=${() => this.#seen()}
      @slipped=${() => this.#slipped(card)}
    ></emergency-card>`;
  }

  #questionPage() {
    return html`<main class="question" id="content">
      ${heading('followUp')}
      <p>${safely('q.em.when')}</p>
      ${checkList(
        'em',
        EMERGENCY_SIGNS,
        this.question.em,
        /** @type {any} */ ({
          answer: (/** @type {{em: string[] | null}} */ { em }) => this.#ticked(em),
          next: (/** @type {{em?: string[]}} */ { em }) => this.#done(em),
        }),
        (em) => ({ em }),
      )}
      <p class="small" role="status">${store.unsaved ? t('app.unsaved') : nothing}</p>
    </main>`;
  }

  #keep(/** @type {Partial<import('./store.js').Question>} */ what) {
    this.question = { ...this.question, ...what };
    store.question = this.question;
  }

  /** A tick goes to the clinic and brings the card; one taken away was sent already or can be taken back on the card. */
  #ticked(/** @type {string[] | null} */ em) {
    const before = this.question.em;
    const fresh = em?.filter((sign) => !before?.includes(sign)) ?? [];
    if (em === null || fresh.length === 0) {
      this.#keep({ em });
      return;
    }
    const shown = this.#met({ ...this.#checkIn(), followUp: { em } }).map(({ rule }) => rule);
    const answer = store.answer(this.question.to, em, shown, SLIP);
    const warning = this.#met({ em: fresh })[0];
    this.#keep({ em, card: warning === undefined ? null : { message: warning.message, inEnglish: warning.inEnglish, answer, before } });
  }

  /** The answers of the check-in that is asked about, where this device knows them: the clinic judges all together. */
  #checkIn() {
    const { uuid, rev } = this.question.to;
    const known = (/** @type {Record<string, any>} */ entry) => entry.uuid === uuid && entry.rev === rev;
    return this.today.checkIns.find(known) ?? store.find(uuid, rev)?.entry ?? {};
  }

  /** @returns {{rule: string, message: string, inEnglish?: string | null}[]} */
  #met(/** @type {Record<string, any>} */ answers) {
    /** @type {{rules: any[], facts: Record<string, string[]>}} */
    const { rules, facts } = this.today.emergency;
    return emergencies(rules, answers, facts);
  }

  #seen() {
    store.hurry();
    this.#keep({ card: null });
    this.updateComplete.then(() => this.#focusHeading());
  }

  /** A slip is taken back; when it was sent already it stands, and the clinic asks. */
  #slipped(/** @type {NonNullable<import('./store.js').Question['card']>} */ card) {
    store.withdraw(card.answer, undefined);
    this.#keep({ em: card.before, card: null });
    this.updateComplete.then(() => this.#focusHeading());
  }

  /** None of these is an answer of its own; what is ticked was sent on the tap. */
  #done(/** @type {string[] | undefined} */ em) {
    if (em !== undefined) {
      store.answer(this.question.to, em, []);
    }
    store.hurry();
    store.question = null;
    if (store.question === null) {
      this.dispatchEvent(new Event('left'));
      return;
    }
    this.question = store.question;
    this.updateComplete.then(() => this.#focusHeading());
  }
}

customElements.define('safety-question', SafetyQuestion);
