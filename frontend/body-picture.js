/**
 * The lower body, seen from behind, so that its left is the patient's left. A tap says how far pain reaches and on which
 * side. The same choices stand beside it as a list, so the picture is hidden from screen readers and the keyboard.
 */

import { html, svg } from 'lit';
import { t } from './texts.js';

/** Reach 1 to 4 on the left half; the right half is its mirror image. */
const ZONES = [
  { reach: 1, shape: 'M44 62 C42 76 39 88 39 100 Q58 112 78 102 L78 66 Q60 58 44 62Z' },
  { reach: 2, shape: 'M39 104 C38 126 42 146 45 164 L71 164 C74 146 77 126 77 107 Q58 115 39 104Z' },
  { reach: 3, shape: 'M45 169 C42 188 46 208 50 226 L67 226 C71 208 73 188 71 169Z' },
  { reach: 4, shape: 'M50 231 L67 231 C68 244 69 252 69 262 Q57 270 40 264 Q37 259 49 250Z' },
];

/**
 * @param {import('./entry.js').Answers} answers
 * @param {(given: {reach: number, side: string}) => void} tapped
 */
export function bodyPicture(answers, tapped) {
  const is = (/** @type {number} */ reach, /** @type {string} */ side) =>
    answers.reach === reach && (answers.side === side || answers.side === 'both' || reach === 0);
  const zone = (/** @type {number} */ reach, /** @type {string} */ side, /** @type {string} */ shape) =>
    svg`<path class=${is(reach, side) ? 'zone on' : 'zone'} d=${shape} @click=${() => tapped({ reach, side })} />`;
  return html`<div class="body" aria-hidden="true">
    <span>${t('q.side.left')}</span>
    <svg viewBox="0 0 160 270" focusable="false">
      ${zone(0, 'none', 'M46 4 C50 22 48 42 44 57 Q62 54 80 61 Q98 54 116 57 C112 42 110 22 114 4Z')}
      ${ZONES.map(({ reach, shape }) => zone(reach, 'left', shape))}
      <g transform="matrix(-1 0 0 1 160 0)">${ZONES.map(({ reach, shape }) => zone(reach, 'right', shape))}</g>
    </svg>
    <span>${t('q.side.right')}</span>
  </div>`;
}
