/** The check-in: one question a screen, a tap answers and moves on, Back keeps what was answered. */

import { LitElement, html, nothing } from 'lit';
import { t } from './texts.js';
import { store } from './store.js';
import { emergencies } from './emergency.js';
import { effective, entryOf, isPlaying, questions } from './entry.js';
import { ended } from './session-clock.js';
import { pages } from './questions.js';
import { SLIP } from './emergency-card.js';

class CheckIn extends LitElement {
  static properties = { name: { type: String }, today: { type: Object }, draft: { state: true } };

  constructor() {
    super();
    this.name = 'em';
    /** @type {any} */
    this.today = null;
    this.draft = /** @type {import('./entry.js').Draft} */ (store.draft);
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    store.addEventListener('changed', this.#reread);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    store.removeEventListener('changed', this.#reread);
  }

  /** Leaving the app sends what was answered, and moves this check-in on to its next revision. */
  #reread = () => {
    this.draft = store.draft ?? this.draft;
    // The card tells when the clinic has the answer, which changes nothing in the draft.
    this.requestUpdate();
  };

  willUpdate(/** @type {Map<string, unknown>} */ changed) {
    if (changed.has('name') && !this.#isAsked(this.name)) {
      this.name = questions(this.draft).includes(this.draft.at) ? this.draft.at : 'em';
    }
    if (changed.has('name') && this.name !== this.draft.at) {
      this.#keep({ at: this.name });
    }
  }

  #isAsked(/** @type {string} */ name) {
    const asked = questions(this.draft);
    return asked.includes(name) || (name === 'stopped' && asked.includes('done'));
  }

  updated(/** @type {Map<string, unknown>} */ changed) {
    if (changed.has('name')) {
      this.#focusHeading();
    }
  }

  #focusHeading() {
    window.scrollTo(0, 0);
    const heading = this.querySelector('h1');
    heading?.focus({ preventScroll: true });
    document.title = t('app.title', heading?.textContent?.trim() ?? '');
  }

  render() {
    return this.draft.card ? this.#cardPage(this.draft.card) : this.#questionPage();
  }

  #cardPage(/** @type {import('./entry.js').Card} */ card) {
    return html`<emergency-card
      .message=${card.message}
      .inEnglish=${card.inEnglish}
      .clinic=${this.today.clinic}
      .stored=${store.find(this.draft.uuid, card.rev)?.state === 'stored'}
      .slip=${true}
      @called=${() => store.hurry()}
      @seen=${() => this.#seen(card)}
      @slipped=${() => this.#slipped(card)}
    ></emergency-card>`;
  }

  #questionPage() {
    const asked = questions(this.draft);
    const at = asked.indexOf(this.name === 'stopped' ? 'done' : this.name);
    const back = this.name === 'stopped' ? 'done' : asked[at - 1];
    return html`<main class="question" id="content">
      <p class="progress"><progress aria-hidden="true" value=${at + 1} max=${asked.length}></progress> ${t('check-in.progress', at + 1, asked.length)}</p>
      ${pages[this.name]({
        draft: this.draft,
        answers: this.draft.answers,
        answer: (given, more) => this.#answer(given, more, true),
        next: (given, more) => this.#next(given, more),
        go: (name) => this.#go(name),
        send: () => this.#send(),
      })}
      <div class="steps">
        ${back ? html`<button @click=${() => this.#go(back)}>${t('check-in.back')}</button>` : nothing}
        ${this.name === 'note'
          ? nothing
          : this.draft.session?.asking
          ? html`<button @click=${() => this.#toExercises()}>${t('session.back-to-it')}</button>`
          : html`<button @click=${() => this.#send()}>${this.draft.dirty ? t('check-in.send-now') : t('check-in.stop')}</button>`}
      </div>
      <p class="small" role="status">${store.unsaved ? t('app.unsaved') : this.draft.dirty ? t('check-in.kept') : nothing}</p>
    </main>`;
  }

  #keep(/** @type {Partial<import('./entry.js').Draft>} */ what) {
    this.draft = { ...this.draft, ...what };
    store.draft = this.draft;
  }

  /** Keeps answers on this device; true when they bring the emergency card. */
  #answer(/** @type {object} */ given, /** @type {object} */ more = {}, stay = false) {
    const { answers, legs, dirty, session } = this.draft;
    const before = { answers, legs, dirty, session };
    const said = Object.keys(given).length + Object.keys(more).length > 0;
    if (said) {
      const answers = { ...this.draft.answers, ...given };
      this.#keep({ ...more, answers, ...(answers.em?.length ? this.#endedSession() : {}), enteredAt: new Date().toISOString(), dirty: true });
      store.byCarer = this.draft.byCarer;
    }
    return said && this.#warn(stay, before);
  }

  #next(/** @type {object} */ given, /** @type {object | undefined} */ more) {
    if (!this.#answer(given, more)) {
      this.#forward();
    }
  }

  #forward() {
    const asked = questions(this.draft);
    const next = asked.indexOf(this.name) + 1;
    if (isPlaying(this.draft) || (this.draft.session?.asking && next === asked.length)) {
      this.#toExercises();
    } else {
      this.#go(asked[Math.min(next, asked.length - 1)]);
    }
  }

  /** Nobody is led on through exercises after a red answer. */
  #endedSession() {
    const { session } = this.draft;
    return session ? { session: { ...ended(session, null), asking: false } } : {};
  }

  /** From "Something is wrong", or from the safety question of a session that has not begun. */
  #toExercises() {
    const { session } = this.draft;
    this.#keep({ session: session && { ...session, asking: false } });
    if (session?.asking) {
      // What is wrong goes to the clinic now: its rules may pause the program.
      store.leave();
    }
    location.hash = isPlaying(this.draft) ? '#/session' : `#/check-in/${questions(this.draft)[0]}`;
  }

  #go(/** @type {string} */ name) {
    location.hash = `#/check-in/${name}`;
  }

  /** The emergency rules that the answers meet now. @returns {{rule: string, message: string, inEnglish?: string | null}[]} */
  #met() {
    /** @type {{rules: any[], facts: Record<string, string[]>}} */
    const { rules, facts } = this.today.emergency;
    return emergencies(rules, effective(this.draft), facts);
  }

  /** On a red answer: the card at once, and what has been answered goes to the clinic without waiting for the rest. */
  #warn(/** @type {boolean} */ stay, /** @type {import('./entry.js').Card['before']} */ before) {
    const met = this.#met();
    const fresh = met.find(({ rule }) => !this.draft.warned.includes(rule));
    const warned = met.map(({ rule }) => rule);
    if (fresh === undefined) {
      this.#keep({ warned });
      return false;
    }
    const { rev } = this.draft;
    this.#keep(this.#endedSession());
    store.add(entryOf(this.draft), warned, SLIP);
    this.#keep({ warned, rev: rev + 1, dirty: false, card: { message: fresh.message, inEnglish: fresh.inEnglish, rev, stay, before } });
    return true;
  }

  /** After the card the check-in goes on as a correction of what was sent. */
  #seen(/** @type {import('./entry.js').Card} */ card) {
    store.hurry();
    this.#keep({ card: null });
    this.updateComplete.then(() => (card.stay ? this.#focusHeading() : this.#forward()));
  }

  /** A slip is taken back; when it was sent already, what stood before is the correction. */
  #slipped(/** @type {import('./entry.js').Card} */ card) {
    const unsent = store.withdraw(this.draft.uuid, card.rev);
    this.#keep({ ...card.before, card: null, ...(unsent ? { rev: card.rev } : { dirty: true }) });
    this.#keep({ warned: this.#met().map(({ rule }) => rule) });
    this.updateComplete.then(() => this.#focusHeading());
  }

  #send() {
    if (this.draft.dirty) {
      store.add(entryOf(this.draft), this.draft.warned);
    }
    store.draft = null;
    this.dispatchEvent(new Event('left'));
  }
}

customElements.define('check-in', CheckIn);
