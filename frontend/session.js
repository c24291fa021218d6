/** The guided session: one exercise a screen, led by the clock; it waits whenever the patient is asked something. */

import { LitElement, html, nothing } from 'lit';
import { t } from './texts.js';
import { store } from './store.js';
import { isTimed, stepsOf } from './session-plan.js';
import { advanced, ended, moved, onwards, passed, paused, running, settled, tapped } from './session-clock.js';
import { Signals } from './session-signals.js';
import { programState } from './today-page.js';
import { english, sign, tierMessage } from './parts.js';
import './moving-picture.js';

/** @typedef {import('./session-clock.js').Session} Session */

/** A session that ran in a page that was closed since waits where it was saved. */
const OPENED = Date.now();
const TICK = 200;
const STOP_REASONS = ['leg_symptoms', 'sharp_pain', 'other'];
const SKIP_REASONS = ['too_painful', 'no_time', 'unsure_how', 'forgot', 'felt_fine', 'ill', 'other'];

class GuidedSession extends LitElement {
  static properties = { today: { type: Object }, draft: { state: true }, left: { state: true }, asking: { state: true } };

  #signals = new Signals();
  #timer = 0;
  /** Whether the page may have been hidden, or locked by the PIN, since the clock was looked at last. */
  #wasHidden = true;

  constructor() {
    super();
    /** @type {any} */
    this.today = null;
    this.draft = /** @type {import('./entry.js').Draft} */ (store.draft);
    /** The whole seconds that are left of the step. */
    this.left = 0;
    /** @type {'' | 'skip' | 'stop' | 'end'} */
    this.asking = '';
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    store.addEventListener('changed', this.#reread);
    document.addEventListener('visibilitychange', this.#seen);
    addEventListener('pagehide', this.#saved);
    this.#timer = setInterval(() => this.#tick(), TICK);
    if (Number(this.session.since) < OPENED) {
      this.#keep({ ...this.session, since: null });
    }
    this.#tick();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    store.removeEventListener('changed', this.#reread);
    document.removeEventListener('visibilitychange', this.#seen);
    removeEventListener('pagehide', this.#saved);
    clearInterval(this.#timer);
    this.#signals.stayAwake(false);
    if (store.draft?.uuid === this.draft.uuid && !this.session.over) {
      store.draft = { ...store.draft, session: this.#stilled() };
    }
  }

  get session() {
    return /** @type {Session} */ (this.draft.session);
  }

  get item() {
    return this.draft.items[this.session.order[this.session.at]];
  }

  get steps() {
    return stepsOf(this.item);
  }

  /** Leaving the app sends what was answered, and moves this check-in on to its next revision. */
  #reread = () => {
    this.draft = store.draft ?? this.draft;
    if (this.#warning() && this.session.since !== null) {
      this.#keep(this.#stilled());
    }
  };

  /** What the clinic's rules said to this check-in, where it asks to do no more for now. */
  #warning() {
    return store.kept.findLast(
      ({ entry, answer, seen }) => entry.uuid === this.draft.uuid && answer?.message?.tier === 'URGENT' && !seen,
    );
  }

  /** Where the step stands is kept before the page may be closed; the clock runs on as long as it is not. */
  #saved = () => {
    const { session } = this;
    const now = Date.now();
    if (session.since !== null && passed(session, now) < 1000 * Number(this.steps[session.step].seconds)) {
      this.#keep({ ...session, spent: passed(session, now), since: now });
    }
  };

  #seen = () => {
    if (document.hidden) {
      this.#wasHidden = true;
      this.#saved();
    } else {
      this.#tick();
    }
    this.#signals.stayAwake(this.session.since !== null);
  };

  /** Where it stands now, with the clock stopped. */
  #stilled() {
    const now = Date.now();
    return paused(advanced(this.session, this.steps, now, false), now);
  }

  #tick() {
    const there = !document.hidden && !this.#wasHidden;
    const now = Date.now();
    this.#wasHidden = document.hidden;
    const next = advanced(this.session, this.steps, now, there);
    if (next !== this.session) {
      this.#go(next);
    } else {
      this.#show(now);
    }
  }

  #show(/** @type {number} */ now) {
    const { seconds } = this.steps[this.session.step];
    this.left = seconds === null ? 0 : Math.max(0, Math.ceil(seconds - passed(this.session, now) / 1000));
    this.#signals.stayAwake(this.session.since !== null);
  }

  /** On to another step, with its sound; after the last one come the questions. */
  #go(/** @type {Session} */ next) {
    const { session, steps } = this;
    this.#keep(next);
    if (next.over) {
      this.#signals.give('done');
      location.hash = '#/check-in/pain';
      return;
    }
    const same = next.at === session.at;
    this.#signals.give(!same ? 'done' : ['ready', 'rest'].includes(steps[next.step].kind) ? 'end' : 'begin');
    this.#show(Date.now());
  }

  /** What became of an exercise is an answer, to be sent when the app is left. */
  #keep(/** @type {Session} */ session) {
    const told = session.fates.some((fate, at) => fate !== this.session.fates[at]);
    this.draft = { ...this.draft, session, ...(told ? { dirty: true, enteredAt: new Date().toISOString() } : {}) };
    // A page that was just locked by the PIN has another draft, or none.
    if (store.draft?.uuid === this.draft.uuid) {
      store.draft = this.draft;
    }
  }

  #ask(/** @type {'' | 'skip' | 'stop' | 'end'} */ asking) {
    this.#keep(this.#stilled());
    this.asking = asking;
    this.#focusHeading();
  }

  #settle(/** @type {import('./session-clock.js').Fate} */ fate) {
    this.asking = '';
    this.#go(settled(this.session, fate, Date.now()));
    this.#focusHeading();
  }

  #move(/** @type {number} */ at) {
    this.#keep(moved(this.session, at));
    this.#show(Date.now());
    this.#focusHeading();
  }

  #onwards() {
    this.#go(onwards(this.session));
    this.#focusHeading();
  }

  #main() {
    const { session, steps } = this;
    const now = Date.now();
    if (session.since === null) {
      this.#keep(running(session, now));
    } else if (steps[session.step].seconds === null || ['ready', 'rest'].includes(steps[session.step].kind)) {
      this.#go(tapped(session, steps, now));
    } else {
      this.#keep(this.#stilled());
    }
    this.#show(now);
  }

  #wrong() {
    this.#keep({ ...this.#stilled(), asking: true });
    location.hash = '#/check-in/em';
  }

  firstUpdated() {
    this.#focusHeading();
  }

  async #focusHeading() {
    await this.updateComplete;
    window.scrollTo(0, 0);
    const heading = this.querySelector('h1');
    heading?.focus({ preventScroll: true });
    document.title = t('app.title', heading?.textContent?.trim() ?? '');
  }

  /** The clinic may have paused the program, or this exercise, since the session was begun. */
  #isOff() {
    const { program } = this.today;
    return program.state !== 'active' || program.items.some((/** @type {any} */ each) => each.exercise === this.item.exercise && each.held);
  }

  render() {
    const warning = this.#warning();
    if (warning) {
      return html`<main class="session" id="content">
        <h1 tabindex="-1">${t('session.stopped')}</h1>
        ${tierMessage(warning.answer.message, () => this.#heed(warning))}
      </main>`;
    }
    if (this.#isOff()) {
      return this.#off();
    }
    return html`<main class="session" id="content">
      <p class="progress"><progress aria-hidden="true" value=${this.session.at + 1} max=${this.session.order.length}></progress>
        ${t('session.progress', this.session.at + 1, this.session.order.length)}</p>
      ${this.asking === '' ? this.#player() : this.#question(this.asking)}
      <p class="small" role="status">${store.unsaved ? t('app.unsaved') : nothing}</p>
    </main>`;
  }

  /** The questions that are left are asked all the same. @param {import('./kept.js').Kept} warning */
  #heed(warning) {
    store.markSeen(warning);
    this.#go(ended(this.session, null));
  }

  #off() {
    const paused = this.today.program.state !== 'active';
    const go = () => (paused ? this.#go(ended(this.session, null)) : this.#settle({ skipped: null }));
    return html`<main class="session" id="content">
      <h1 tabindex="-1">${this.item.name}</h1>
      ${paused ? programState(this.today) : html`<p>${t('exercises.held')}</p>`}
      <button class="primary big" @click=${go}>${t('q.next')}</button>
    </main>`;
  }

  #player() {
    const { session, item, steps } = this;
    const step = steps[session.step];
    const told = this.today.program.items.find((/** @type {any} */ each) => each.exercise === item.exercise);
    return html`<h1 tabindex="-1">${item.name}</h1>
      <div class="stage">
        <moving-picture exercise=${item.exercise} lang=${document.documentElement.lang} led=${session.since === null ? 'off' : 'on'}></moving-picture>
        <div class="now" aria-live="polite">
          <p class="say">${session.since === null ? t('session.paused') : nothing} ${say(step)}</p>
          <p class="place">${place(step)}</p>
        </div>
        ${step.seconds === null ? nothing : html`<p class="clock" role="timer" aria-label=${t('session.left')}>${clock(this.left)}</p>`}
        <button class="primary big" @click=${() => this.#main()}>${t(this.#mainText(step))}</button>
      </div>
      ${this.#wrongButton()}
      <div class="steps">
        ${session.at > 0 ? html`<button @click=${() => this.#move(session.at - 1)}>${t('session.previous')}</button>` : nothing}
        ${session.fates[session.at] === null
          ? html`<button @click=${() => this.#ask('skip')}>${t('session.skip')}</button>`
          : html`<button @click=${() => this.#onwards()}>${t('q.next')}</button>`}
      </div>
      <h2>${t('exercises.steps')}</h2>
      ${isTimed(steps) ? nothing : html`<p class="dose">${told?.dose}</p>`}
      <ol class="how">${(told?.steps ?? []).map((/** @type {string} */ each) => html`<li>${each}</li>`)}</ol>
      ${told?.stopIf ? html`<p class="stop">${sign('EMERGENCY')} <b>${told.stopIf}</b>${english(told.stopIfInEnglish)}</p>` : nothing}
      ${told?.note ? html`<p class="from-therapist">${t('exercises.note', told.note)}</p>` : nothing}
      <div class="steps">
        <button @click=${() => this.#ask('stop')}>${t('session.stop')}</button>
        <button @click=${() => this.#ask('end')}>${t('session.end')}</button>
        <button @click=${() => this.#mute()}>${t(this.#signals.muted ? 'session.sound-on' : 'session.sound-off')}</button>
      </div>`;
  }

  #mainText(/** @type {import('./session-plan.js').Step} */ { kind, seconds }) {
    if (this.session.since === null) {
      return 'session.go-on';
    }
    return seconds === null ? 'session.done' : ['ready', 'rest'].includes(kind) ? 'session.start-now' : 'session.pause';
  }

  #mute() {
    this.#signals.muted = !this.#signals.muted;
    this.requestUpdate();
  }

  #question(/** @type {'skip' | 'stop' | 'end'} */ asking) {
    const choose = (/** @type {string} */ reason) =>
      asking === 'stop'
        ? this.#settle({ stopped: reason })
        : asking === 'skip'
          ? this.#settle({ skipped: reason })
          : this.#go(ended(this.session, reason));
    const [reasons, texts] = asking === 'stop' ? [STOP_REASONS, 'q.stopped'] : [SKIP_REASONS, 'q.reason'];
    return html`<h1 id="question" tabindex="-1">${t(`session.ask.${asking}`, this.item.name)}</h1>
      <button class="primary" @click=${() => this.#ask('')}>${t('session.back-to-it')}</button>
      <div class="choices" role="group" aria-labelledby="question">
        ${asking === 'skip' ? html`<button @click=${() => this.#settle({ how: 'said' })}>${t('session.did-it')}</button>` : nothing}
        ${reasons.map((reason) => html`<button @click=${() => choose(reason)}>${t(`${texts}.${reason}`)}</button>`)}
      </div>
      ${this.#wrongButton()}`;
  }

  #wrongButton() {
    return html`<button class="danger" @click=${() => this.#wrong()}>${t('session.wrong')}</button>`;
  }
}

/** What to do now. @param {import('./session-plan.js').Step} step */
function say({ kind, seconds, times, breaths }) {
  switch (kind) {
    case 'count':
      return t('session.say.count', times);
    case 'breaths':
      return times > 1 ? t('session.say.breaths-times', Number(breaths), times) : t('session.say.breaths', Number(breaths));
    default:
      return t(`session.say.${kind}`, Number(seconds));
  }
}

/** Where in the exercise: side, time and set, as far as there are several. @param {import('./session-plan.js').Step} step */
function place({ kind, set, sets, time, times, side, seconds }) {
  return [
    side === null ? '' : t(`session.side.${side}`),
    times > 1 && seconds !== null && kind !== 'rest' ? t('session.time', time, times) : '',
    sets > 1 ? t('session.set', set, sets) : '',
  ].filter((part) => part !== '').join(', ');
}

/** Minutes and seconds. @param {number} left */
const clock = (left) => `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;

customElements.define('guided-session', GuidedSession);
