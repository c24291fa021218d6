/** What patients have entered on this device: each under a name of its own, added once, kept until the clinic has it. */

import { same } from './kept.js';

/** @typedef {import('./kept.js').Kept} Kept */

const PLACE = 'entry/';
/** How many of a patient's entries stay here after the clinic has them. */
const STORED_KEPT = 20;

/** @param {Kept} kept */
const placeOf = ({ patient, entry: { uuid, rev } }) => `${PLACE}${patient}/${uuid}/${rev ?? 0}`;

export class Queue {
  /** @type {import('./device.js').Device} */
  #device;

  /** @param {import('./device.js').Device} device */
  constructor(device) {
    this.#device = device;
  }

  /** Everybody's, oldest first. @returns {Kept[]} */
  get all() {
    return this.#device
      .names(PLACE)
      .map((name) => this.#device.load(name))
      .sort((one, other) => one.order - other.order);
  }

  /** Whether it would still be here after a crash. */
  isSaved(/** @type {Kept} */ kept) {
    return this.#device.isSaved(placeOf(kept));
  }

  /** @param {Omit<Kept, 'order'>} kept */
  add(kept) {
    const { all } = this;
    const order = Math.max(Date.now(), (all.at(-1)?.order ?? 0) + 1);
    all
      .filter(({ patient, state }) => patient === kept.patient && state === 'stored')
      .slice(0, -STORED_KEPT)
      .forEach((old) => this.remove(old));
    this.#device.keep(placeOf(/** @type {Kept} */ (kept)), { ...kept, order });
  }

  /** What became of it; its answers stay as they are. @param {Kept} which @param {Partial<Kept>} what */
  mark(which, what) {
    const kept = this.all.find((each) => same(each, which));
    if (kept !== undefined) {
      this.#device.keep(placeOf(kept), { ...kept, ...what });
    }
  }

  /** @param {Kept} kept */
  remove(kept) {
    this.#device.keep(placeOf(kept), null);
  }
}
