/**
 * An exercise, drawn from numbers: it goes from pose to pose and back, eased, and can be paused. Who prefers reduced
 * motion sees the poses side by side with their arrows, and may start the movement. With the attribute led it moves while
 * that is "on" and has no button: a guided session leads it.
 */

import { store } from './store.js';
import { t } from './texts.js';

const SVG = 'http://www.w3.org/2000/svg';
const HALO = 9;
const EDGE = 3.5;
const MOVE = 3000;
const HOLD = 1500;

/** How many points each stroke of the pen has. @type {Record<string, number>} */
const POINTS = { M: 1, L: 1, C: 3, Z: 0 };

/** A skin around each two neighbouring rounds of a chain. @param {number[][]} chains @param {number[]} at */
function skin(chains, at) {
  let next = 0;
  return chains
    .map((radii) => {
      const rounds = radii.map((r) => ({ r, x: at[next++], y: at[next++] }));
      return rounds.slice(0, -1).map((one, i) => between(one, rounds[i + 1])).join('') || between(rounds[0], rounds[0]);
    })
    .join('');
}

/** @typedef {{x: number, y: number, r: number}} Round */

/** @param {Round} one @param {Round} two */
function between(one, two) {
  const apart = Math.hypot(two.x - one.x, two.y - one.y);
  if (apart <= Math.abs(one.r - two.r) + 0.01) {
    const { x, y, r } = one.r > two.r ? one : two;
    return `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`;
  }
  const along = Math.atan2(two.y - one.y, two.x - one.x);
  const lean = Math.acos((one.r - two.r) / apart);
  const on = (/** @type {Round} */ { x, y, r }, /** @type {number} */ angle) =>
    `${(x + r * Math.cos(angle)).toFixed(1)} ${(y + r * Math.sin(angle)).toFixed(1)}`;
  const arc = (/** @type {Round} */ round, /** @type {number} */ big) =>
    `A${round.r} ${round.r} 0 ${big} 1 `;
  return `M${on(one, along + lean)}${arc(one, lean < Math.PI / 2 ? 1 : 0)}${on(one, along - lean)}L${on(two, along - lean)}${arc(two, lean > Math.PI / 2 ? 1 : 0)}${on(two, along + lean)}Z`;
}

/** @param {string} strokes @param {number[]} at */
function pen(strokes, at) {
  let next = 0;
  return [...strokes].map((stroke) => stroke + at.slice(next, (next += 2 * POINTS[stroke])).join(' ')).join('');
}

/** @param {any} shape @param {number[]} at */
const outline = (shape, at) => (shape.chains ? skin(shape.chains, at) : pen(shape.path, at));

/** @param {any} shape */
const numbers = (shape) =>
  2 * (shape.chains ? shape.chains.flat().length : [...shape.path].reduce((sum, stroke) => sum + POINTS[stroke], 0));

/** @param {Record<string, string | number>} attributes */
function path(attributes) {
  const element = document.createElementNS(SVG, 'path');
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, String(value)));
  return element;
}

/** The elements of a shape, from the lowest up. @param {any} shape @returns {SVGPathElement[]} */
function elements(shape) {
  if (shape.chains) {
    return [
      path({ fill: 'none', stroke: '#ffffff', 'stroke-width': HALO }),
      ...(shape.edge ? [path({ fill: 'none', stroke: shape.edge, 'stroke-width': EDGE })] : []),
      path({ fill: shape.ink }),
    ];
  }
  const line = { stroke: shape.edge ?? 'none', 'stroke-width': shape.line };
  return [path({ fill: shape.ink ?? 'none', ...line, ...(shape.dashed ? { 'stroke-dasharray': '10 8' } : {}) })];
}

/** A drawing that can be put to any place of its film. */
class Screen {
  /** @param {any} film */
  constructor(film) {
    /** @type {number[][]} */
    this.frames = [];
    for (const added of film.frames) {
      const before = this.frames.at(-1);
      this.frames.push(before ? before.map((one, i) => one + added[i]) : added);
    }
    this.parts = film.shapes.map((/** @type {any} */ shape) => ({ shape, paths: elements(shape), count: numbers(shape) }));
    this.parts
      .filter((/** @type {any} */ { shape }) => shape.at)
      .forEach((/** @type {any} */ part) => this.draw(part, part.shape.at));
    this.show(0);
  }

  /** @param {any} part @param {number[]} at */
  draw({ shape, paths }, at) {
    const d = outline(shape, at);
    paths.forEach((/** @type {SVGPathElement} */ each) => each.setAttribute('d', d));
  }

  /** @param {number} place  between frames too */
  show(place) {
    const { frames } = this;
    const from = Math.min(Math.floor(place), frames.length - 1);
    const to = Math.min(from + 1, frames.length - 1);
    const at = frames[from].map((one, i) => one + (frames[to][i] - one) * (place - from));
    let next = 0;
    for (const part of this.parts) {
      if (!part.shape.at) {
        this.draw(part, at.slice(next, (next += part.count)));
      }
    }
  }
}

/** Where the film stands after so many milliseconds: each way there with a hold at every pose, then back. @param {number[]} stops @param {number} time */
export function placeAt(stops, time) {
  const order = [...stops, ...stops.slice(1, -1).reverse(), stops[0]];
  const turn = Math.floor(time / (MOVE + HOLD)) % (order.length - 1);
  const share = Math.min(1, (time % (MOVE + HOLD)) / MOVE);
  return order[turn] + (order[turn + 1] - order[turn]) * ((1 - Math.cos(Math.PI * share)) / 2);
}

/** How long a film runs there and back. @param {number[]} stops */
export const runs = (stops) => 2 * (stops.length - 1) * (MOVE + HOLD);

class MovingPicture extends HTMLElement {
  /** @type {string | null} */
  shown = null;
  running = false;
  time = 0;

  static get observedAttributes() {
    return ['exercise', 'led', 'lang'];
  }

  connectedCallback() {
    this.load();
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (this.isConnected) {
      this.load();
      if (name === 'led' && this.data) {
        this.follow();
      }
      if (name === 'lang' && this.data) {
        this.speak();
      }
    }
  }

  disconnectedCallback() {
    this.running = false;
    this.shown = null;
  }

  async load() {
    const exercise = this.getAttribute('exercise');
    if (exercise === null || exercise === this.shown) {
      return;
    }
    this.shown = exercise;
    const data = await store.picture(exercise).catch(() => null);
    // Without a connection the steps alone must do.
    if (data !== null && this.shown === exercise) {
      this.fill(data);
    }
  }

  /** The same picture, told of in another language. */
  async speak() {
    const exercise = String(this.shown);
    const data = await store.picture(exercise).catch(() => null);
    if (data !== null && this.shown === exercise) {
      this.canvas?.setAttribute('aria-label', data.alt);
    }
    this.named();
  }

  /** @param {any} data */
  fill(data) {
    this.data = data;
    this.canvas = document.createElementNS(SVG, 'svg');
    this.canvas.setAttribute('role', 'img');
    this.canvas.setAttribute('aria-label', data.alt);
    this.replaceChildren(this.canvas);
    this.still();
    if (this.hasAttribute('led')) {
      this.running = false;
      this.follow();
    } else if (data.ways.length) {
      this.button = document.createElement('button');
      this.button.addEventListener('click', () => (this.running ? this.pause() : this.play()));
      this.append(this.button);
      this.named();
      if (!matchMedia('(prefers-reduced-motion: reduce)').matches) {
        this.play();
      }
    }
  }

  /** Moves, or stands where it is, as it is led. */
  follow() {
    const moves = this.getAttribute('led') === 'on' && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (moves && !this.running && this.data.ways.length) {
      this.play();
    }
    this.running = moves;
  }

  /** @param {any} film */
  put(film) {
    this.screen = new Screen(film);
    this.canvas?.setAttribute('viewBox', `0 0 ${film.width} ${film.height}`);
    this.canvas?.replaceChildren(...this.screen.parts.flatMap((/** @type {any} */ part) => part.paths));
  }

  still() {
    this.put(this.data.still);
  }

  named() {
    if (this.button) {
      this.button.textContent = t(this.running ? 'picture.pause' : 'picture.play');
    }
  }

  pause() {
    this.running = false;
    this.still();
    this.named();
  }

  play() {
    this.running = true;
    this.named();
    this.way = 0;
    this.put(this.data.ways[0]);
    /** @type {number | null} */
    let began = null;
    const step = (/** @type {number} */ now) => {
      if (!this.running || !this.isConnected) {
        return;
      }
      began ??= now;
      const film = this.data.ways[this.way ?? 0];
      if (now - began >= runs(film.stops)) {
        began = now;
        if (this.data.ways.length > 1) {
          this.way = ((this.way ?? 0) + 1) % this.data.ways.length;
          this.put(this.data.ways[this.way]);
        }
      } else {
        this.screen?.show(placeAt(film.stops, now - began));
      }
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }
}

customElements.define('moving-picture', MovingPicture);
