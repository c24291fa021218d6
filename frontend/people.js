/**
 * Who uses this device. Most are used by one patient; on a shared one each has a sign-in, a PIN and a draft of their own.
 *
 * @typedef {object} Person
 * @property {string} patient
 * @property {number} slot        the number under which the browser keeps this patient's token
 * @property {string} name        the first name, to ask who it is
 * @property {'ask' | 'told'} [locking]  after too many wrong PINs: whether the clinic knows that this token may only send
 */

const NAME = 'people';
const MOST = 9;

export class People {
  /** @type {import('./device.js').Device} */
  #device;

  /** @param {import('./device.js').Device} device */
  constructor(device) {
    this.#device = device;
  }

  /** @returns {Person[]} */
  get all() {
    return this.#device.load(NAME) ?? [];
  }

  find(/** @type {string | null} */ patient) {
    return this.all.find((each) => each.patient === patient);
  }

  /** A number that nobody has; where all are taken, the last. */
  get freeSlot() {
    const taken = this.all.map(({ slot }) => slot);
    return Array.from({ length: MOST }, (_, at) => at + 1).find((slot) => !taken.includes(slot)) ?? MOST;
  }

  /** Adds a patient, or changes what is known of one. @param {Person} person */
  put(person) {
    const others = this.all.filter(({ patient, slot }) => patient !== person.patient && slot !== person.slot);
    this.#device.keep(NAME, [...others, person]);
  }

  remove(/** @type {string} */ patient) {
    this.#device.keep(NAME, this.all.filter((each) => each.patient !== patient));
  }
}
