/** Small pieces that several pages show. */

import { html, nothing, svg } from 'lit';
import { inEnglish, t } from './texts.js';

const SHAPES = {
  EMERGENCY: svg`<path d="M7 1h10l6 6v10l-6 6H7l-6-6V7z" />`,
  URGENT: svg`<path d="M12 1.5 23.5 22H.5z" />`,
  SOON: svg`<path d="M12 .5 23.5 12 12 23.5.5 12z" />`,
  ROUTINE: svg`<circle cx="12" cy="12" r="11" />`,
};

/** The shape of a tier; its word stands beside it. @param {keyof typeof SHAPES} tier */
export function sign(tier) {
  return html`<svg class="sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${SHAPES[tier]}<path class="mark" d="M12 7.5v6.5M12 17.5v.5" />
  </svg>`;
}

/** A text on which safety hangs: with the English beside it where nobody has reviewed the app's language. */
export function safely(/** @type {string} */ key, /** @type {(string | number)[]} */ ...values) {
  return html`${t(key, ...values)}${english(inEnglish(key, ...values))}`;
}

/** What the clinic sent in English beside a text. @param {string | null | undefined} text */
export function english(text) {
  return text ? html` <span class="in-english" lang="en" dir="ltr">${text}</span>` : nothing;
}

/**
 * Numbers to tap; one that the clinic has not entered is left out.
 *
 * @param {{label: string, number: string}[]} numbers
 */
export function calls(numbers) {
  const known = numbers.filter((call) => call.number);
  return known.length
    ? html`<p class="calls">
        ${known.map((call) => html`<a class="call" href=${tel(call.number)}><span>${call.label}</span> <b dir="ltr">${call.number}</b></a>`)}
      </p>`
    : nothing;
}

export const tel = (/** @type {string} */ number) => `tel:${number.replace(/[^0-9+*#]/g, '')}`;

/** A message of the clinic's rules after a check-in: shape, word, text, whom to call. */
export function tierMessage(/** @type {any} */ message, /** @type {() => void} */ seen) {
  return html`<section class="card tier-${message.tier.toLowerCase()}">
    <h2>${sign(message.tier)} ${t(`tier.${message.tier}`)}</h2>
    <p>${message.text}${english(message.inEnglish)}</p>
    ${calls(message.calls ?? [])}
    <button @click=${seen}>${t('message.read')}</button>
  </section>`;
}

/** The reader's own form of the app's language: in English, a day may stand before or after its month. */
function locale() {
  const { lang } = document.documentElement;
  return navigator.languages.find((each) => each.startsWith(lang)) ?? lang;
}

/** A day long past or to come, such as 20 November, or 20 November 2025 in another year. */
export function dayInWords(/** @type {string} */ date) {
  const year = date.startsWith(`${new Date().getFullYear()}-`) ? undefined : 'numeric';
  return new Date(`${date}T12:00`).toLocaleDateString(locale(), { day: 'numeric', month: 'long', year });
}

/** A day in few letters, such as 20 Nov. */
export function shortDay(/** @type {string} */ date) {
  return new Date(`${date}T12:00`).toLocaleDateString(locale(), { day: 'numeric', month: 'short' });
}

/** A date in words, such as Friday 20 November. */
export function inWords(/** @type {string} */ date) {
  return new Date(`${date}T12:00`).toLocaleDateString(locale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
}

/** The time of day of a moment. */
export function timeOf(/** @type {string} */ moment) {
  return new Date(moment).toLocaleTimeString(locale(), { hour: 'numeric', minute: '2-digit' });
}
