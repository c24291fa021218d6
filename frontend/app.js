/** The patient app: decides by the address's fragment what is shown, and keeps Get help in the same place everywhere. */

import { LitElement, html, nothing } from 'lit';
import { loadTexts, offered, t } from './texts.js';
import { write, Problem } from './api.js';
import { store } from './store.js';
import { correctionOf, isPlaying, newDraft, sessionOf } from './entry.js';
import { running } from './session-clock.js';
import { keepTheApp, loadTheRest, takeNewVersion } from './offline.js';
import { sign } from './parts.js';
import { entriesOfToday, todayPage, unitsOf } from './today-page.js';
import { exercisesPage } from './other-pages.js';
import { helpPage } from './help-page.js';
import { learnPage } from './learn-pages.js';
import { whoPage } from './who-page.js';
import './sign-in.js';

const PLACES = ['today', 'progress', 'help'];

/** In which place each page stands. @type {Record<string, string>} */
const WITHIN = { today: 'today', exercises: 'today', progress: 'progress', help: 'help', learn: 'help' };

class HomespineApp extends LitElement {
  static properties = { route: { state: true }, code: { state: true }, notice: { state: true } };

  constructor() {
    super();
    this.code = '';
    this.notice = '';
    this.#readSheet();
    this.route = this.#readAddress();
    addEventListener('hashchange', () => (this.route = this.#readAddress()));
    store.addEventListener('changed', () => this.#changed());
  }

  connectedCallback() {
    super.connectedCallback();
    this.#refresh();
    store.send();
  }

  /** In place of the words for browsers in which the app does not start. */
  createRenderRoot() {
    this.replaceChildren();
    return this;
  }

  /** Shows what has changed, in the language that holds now; without a network the texts stay as they are. */
  async #changed() {
    if (language() !== document.documentElement.lang) {
      await loadTexts(language()).then(() => store.today && store.refreshLessons(), () => undefined);
    }
    this.requestUpdate();
  }

  /** The version on a printed sheet, from its code; it leaves the address and waits on this phone until it was shown. */
  #readSheet() {
    const version = new URLSearchParams(location.search).get('version') ?? '';
    if (/^[1-9]\d{0,5}$/.test(version)) {
      store.sheet = Number(version);
      history.replaceState(null, '', location.pathname + location.hash);
    }
  }

  /** Place and question; a code from a link or QR leaves the address at once. */
  #readAddress() {
    const hash = location.hash;
    if (hash.startsWith('#c=')) {
      this.code = hash.slice(3);
      history.replaceState(null, '', '#/sign-in');
    }
    const [place, question] = location.hash.replace(/^#\/?/, '').split('/');
    return { place: place || 'today', question: question ?? '' };
  }

  /** Asks the clinic what is new; a device that has lost everything but its sign-in is taken in again. */
  async #refresh() {
    try {
      await (store.people.length === 0 ? store.welcome(1) : store.refresh());
      this.notice = '';
      store.refreshLessons();
      store.gatherPictures();
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.notice = problem.status === 401 ? '' : store.today === null ? 'app.unreachable' : 'app.offline';
    }
  }

  render() {
    const page = this.#page();
    return page === 'card' ? this.#clinicsCard() : html`
      <header class="bar">
        <a href="#content" class="skip" @click=${this.#skip}>${t('app.skip')}</a>
        <a class="brand" href="#/today">${t('app.name')}</a>
        <a class="get-help" href="#/help" aria-current=${page === 'help' ? 'page' : nothing}>${sign('EMERGENCY')} ${t('nav.help')}</a>
      </header>
      ${WITHIN[page] && store.today !== null ? this.#places(page) : nothing}
      ${this.#main(page)}
    `;
  }

  #main(/** @type {string} */ page) {
    const today = store.today ?? store.bare;
    switch (page) {
      case 'sign-in':
        return html`${store.lostPin ? this.#pinLost() : nothing}
          <sign-in .code=${this.code} .language=${document.documentElement.lang} @signed-in=${this.#signedIn}></sign-in>`;
      case 'pin':
        return html`<pin-page .choosing=${!store.locked} @quick=${() => this.#quick()} @done=${() => this.#refresh()}></pin-page>`;
      case 'check-in':
        return html`<check-in .name=${this.route.question} .today=${today} @left=${this.#left}></check-in>`;
      case 'session':
        return html`<guided-session .today=${store.today} @left=${this.#left}></guided-session>`;
      case 'consent':
        return html`<consent-page .today=${store.today} @agreed=${() => this.#refresh()} @sign-out=${this.#signOut}></consent-page>`;
      case 'safety-question':
        return html`<safety-question .today=${today} @left=${this.#left}></safety-question>`;
      default:
        return html`<main id="content">${this.#notices()} ${this.#content(page)}</main>`;
    }
  }

  /** After too many wrong PINs a new code is needed, but not for saying that something is wrong. */
  #pinLost() {
    return html`<section class="card notice" role="status">
      <p>${t('pin.lost')}</p>
      ${store.waiting ? html`<p>${t('pin.waiting', store.waiting)}</p>` : nothing}
      <button class="primary" @click=${() => this.#quick()}>${t(store.draft ? 'today.continue' : 'today.symptoms')}</button>
    </section>`;
  }

  #page() {
    const { place } = this.route;
    if (this.#unseenEmergency()) {
      return 'card';
    }
    if (place === 'help') {
      return 'help';
    }
    if (place === 'sign-in') {
      return 'sign-in';
    }
    if (store.patient === null) {
      return store.people.length > 0 ? 'who' : 'sign-in';
    }
    if (place === 'who') {
      return 'who';
    }
    if (store.today === null) {
      return this.#pageWithoutPin(place);
    }
    const agreed = store.today.consent?.agreed !== false;
    if (store.wantsPin) {
      return agreed ? 'pin' : 'consent';
    }
    if (place === 'check-in' && store.draft?.card) {
      return 'check-in';
    }
    if (store.question !== null) {
      return 'safety-question';
    }
    if (['check-in', 'session'].includes(place) && store.draft !== null) {
      return isPlaying(store.draft) ? 'session' : 'check-in';
    }
    if (!agreed) {
      return 'consent';
    }
    return Object.hasOwn(WITHIN, place) ? place : 'today';
  }

  /** What can be done before anything of the record is shown. */
  #pageWithoutPin(/** @type {string} */ place) {
    if (store.bare !== null && store.question !== null) {
      return 'safety-question';
    }
    if (store.bare !== null && place === 'check-in' && store.draft !== null) {
      return 'check-in';
    }
    return store.locked ? 'pin' : store.signedOut || store.lostPin ? 'sign-in' : 'starting';
  }

  #content(/** @type {string} */ page) {
    const { today } = store;
    switch (page) {
      case 'starting':
        return html`<h1 tabindex="-1">${t('app.name')}</h1><p role="status">${t(this.notice || 'app.loading')}</p>`;
      case 'help':
        return helpPage(store.clinic, today === null ? null : this.#signOut);
      case 'who':
        return whoPage(this.#left);
      case 'exercises':
        return exercisesPage(today);
      case 'progress':
        return html`<progress-page .progress=${store.progress}></progress-page>`;
      case 'learn':
        return learnPage(store.lessons, this.route.question);
      default:
        return todayPage(today, {
          begin: (kind, given) => this.#begin(kind, given),
          exercise: (given) => this.#begin('session', given, true),
          correct: (stored) => this.#open(correctionOf(stored, today)),
          resume: () => this.#open(/** @type {import('./entry.js').Draft} */ (store.draft)),
        });
    }
  }

  #notices() {
    const keys = [
      store.unsaved ? 'app.unsaved' : '',
      store.today !== null && store.signedOut ? '' : this.notice,
    ].filter((key) => key !== '' && store.today !== null);
    return html`${keys.map((key) => html`<p class="notice" role="status">${t(key)}</p>`)}
      ${store.today !== null && store.signedOut
        ? html`<p class="notice" role="status">${t('app.signed-out')} <a href="#/sign-in">${t('sign-in.title')}</a></p>`
        : nothing}`;
  }

  #places(/** @type {string} */ page) {
    return html`<nav aria-label=${t('nav.label')}>
      ${PLACES.map(
        (place) =>
          html`<a href="#/${place}" aria-current=${page === place ? 'page' : WITHIN[page] === place ? 'true' : nothing}>${t(`place.${place}`)}</a>`,
      )}
    </nav>`;
  }

  /** An emergency that only the clinic's rules found; those that this device has shown already stand on Today. */
  #unseenEmergency() {
    const found = store.kept.findLast((kept) => kept.answer?.message?.tier === 'EMERGENCY');
    return found && !found.seen && !found.shown?.includes(found.answer.message.rule) ? found : undefined;
  }

  #clinicsCard() {
    const kept = /** @type {import('./store.js').Kept} */ (this.#unseenEmergency());
    return html`<emergency-card
      .message=${kept.answer.message.text}
      .inEnglish=${kept.answer.message.inEnglish}
      .clinic=${store.clinic}
      .stored=${true}
      @seen=${() => store.markSeen(kept)}
    ></emergency-card>`;
  }

  updated(/** @type {Map<string, unknown>} */ changed) {
    if (changed.has('route') && !['check-in', 'consent', 'session', 'safety-question'].includes(this.#page()) && this.hasUpdated) {
      window.scrollTo(0, 0);
      const heading = this.querySelector('h1');
      document.title = t('app.title', heading?.textContent?.trim() ?? '');
      if (changed.get('route') !== undefined) {
        heading?.focus({ preventScroll: true });
      }
    }
  }

  #skip = (/** @type {Event} */ event) => {
    event.preventDefault();
    /** @type {HTMLElement} */ (this.querySelector('h1')).focus();
  };

  #begin(/** @type {'session' | 'symptoms'} */ kind, /** @type {object | undefined} */ given, guided = false) {
    const draft = newDraft(kind, store.today, store.byCarer);
    const session = guided ? sessionOf(draft.items, unitsOf(entriesOfToday(store.today))) : null;
    const begun = { ...draft, session: session && running(session, Date.now()) };
    this.#open(given ? { ...begun, answers: { ...draft.answers, ...given }, dirty: true, at: 'pain' } : begun);
  }

  /** An entry without the PIN: what is wrong, not what was done. */
  #quick() {
    this.#open(store.draft ?? newDraft('symptoms', store.bare, store.byCarer));
  }

  #open(/** @type {import('./entry.js').Draft} */ draft) {
    store.draft = draft;
    location.hash = isPlaying(draft) ? '#/session' : `#/check-in/${draft.at}`;
  }

  #left = () => {
    history.replaceState(null, '', '#/today');
    this.route = this.#readAddress();
    this.#refresh();
  };

  #signedIn = () => {
    this.code = '';
    this.#left();
  };

  /** The clinic ends the device's sign-in; without its answer this device stays signed in and says so. */
  #signOut = async () => {
    try {
      await write('sign-out', {});
    } catch (problem) {
      if (/** @type {Problem} */ (problem).status !== 401) {
        this.notice = 'help.sign-out-failed';
        return;
      }
    }
    store.forget();
    location.hash = '#/today';
  };
}

/** The patient's or the one chosen on this device, else the first of the browser's that the app offers. */
const language = () => offered([store.language, ...navigator.languages]);

await Promise.all([takeNewVersion(), loadTexts(language())]);
customElements.define('homespine-app', HomespineApp);
loadTheRest();
keepTheApp();
