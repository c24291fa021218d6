/**
 * What this device keeps of one patient's record, sealed with a key that only the patient's PIN gives (PBKDF2 with
 * SHA-256, then AES-GCM). Five wrong PINs drop it. Without a secure connection a browser has no keys: then it lives with
 * the page alone.
 *
 * @typedef {{salt: Uint8Array<ArrayBuffer>, rounds: number, wrong: number, check: Secret}} Pin
 * @typedef {{iv: Uint8Array<ArrayBuffer>, data: ArrayBuffer}} Secret
 * @typedef {'open' | 'wrong' | 'dropped'} Unlocking
 */

/** As OWASP advises for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
const ROUNDS = 600_000;
const WRONG_PINS = 5;
const CHECK = 'homespine';

export class Sealed {
  /** @type {import('./device.js').Device} */
  #device;
  #patient;
  /** @type {CryptoKey | null} */
  #key = null;
  /** @type {Map<string, any>} */
  #values = new Map();

  /** @param {import('./device.js').Device} device @param {string} patient */
  constructor(device, patient) {
    this.#device = device;
    this.#patient = patient;
  }

  /** Whether this browser can seal anything on this connection. */
  static get possible() {
    return globalThis.crypto?.subtle !== undefined;
  }

  get hasPin() {
    return this.#pin !== null;
  }

  get locked() {
    return this.hasPin && this.#key === null;
  }

  /** How many tries are left before what is sealed is dropped. */
  get triesLeft() {
    return WRONG_PINS - (this.#pin?.wrong ?? 0);
  }

  /** @returns {Pin | null} */
  get #pin() {
    return this.#device.load(`pin/${this.#patient}`);
  }

  set #pin(pin) {
    this.#device.keep(`pin/${this.#patient}`, pin);
  }

  load(/** @type {string} */ name) {
    return this.#values.get(name) ?? null;
  }

  /** @param {string} name @param {any} value */
  keep(name, value) {
    this.#values.set(name, value);
    return this.#seal(name);
  }

  /** From now on this PIN opens what is kept. */
  async choose(/** @type {string} */ pin) {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    this.#key = await keyOf(pin, salt, ROUNDS);
    this.#pin = { salt, rounds: ROUNDS, wrong: 0, check: await sealed(this.#key, CHECK) };
    await Promise.all([...this.#values.keys()].map((name) => this.#seal(name)));
  }

  /** Tries a PIN. It counts as wrong before it is tried, so that no try is free. @returns {Promise<Unlocking>} */
  async unlock(/** @type {string} */ given) {
    const pin = this.#pin;
    if (pin === null) {
      return 'dropped';
    }
    await this.#device.keep(`pin/${this.#patient}`, { ...pin, wrong: pin.wrong + 1 });
    const key = await keyOf(given, pin.salt, pin.rounds);
    if ((await unsealed(key, pin.check)) === CHECK) {
      this.#pin = { ...pin, wrong: 0 };
      await this.#open(key);
      return 'open';
    }
    if (pin.wrong + 1 < WRONG_PINS) {
      return 'wrong';
    }
    this.drop();
    return 'dropped';
  }

  /** @param {CryptoKey} key */
  async #open(key) {
    const names = this.#sealedNames();
    const values = await Promise.all(names.map((name) => unsealed(key, this.#device.load(this.#place(name)))));
    this.#values = new Map(names.map((name, at) => [name, values[at]]));
    this.#key = key;
  }

  /** The page forgets; the device keeps it sealed. */
  lock() {
    if (this.hasPin) {
      this.#key = null;
      this.#values.clear();
    }
  }

  /** Nothing of it stays, nor the PIN. */
  drop() {
    this.#key = null;
    this.#values.clear();
    this.#sealedNames().forEach((name) => this.#device.keep(this.#place(name), null));
    this.#pin = null;
  }

  async #seal(/** @type {string} */ name) {
    const value = this.#values.get(name);
    if (this.#key !== null) {
      const secret = await sealed(this.#key, value);
      if (this.#values.get(name) === value) {
        await this.#device.keep(this.#place(name), secret);
      }
    }
  }

  #sealedNames() {
    const place = this.#place('');
    return this.#device.names(place).map((name) => name.slice(place.length));
  }

  #place(/** @type {string} */ name) {
    return `sealed/${this.#patient}/${name}`;
  }
}

/** @param {string} pin @param {Uint8Array<ArrayBuffer>} salt @param {number} iterations */
async function keyOf(pin, salt, iterations) {
  const word = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, word, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** @param {CryptoKey} key @param {any} value @returns {Promise<Secret>} */
async function sealed(key, value) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(value)));
  return { iv, data };
}

/** Null with another key, or when it was damaged. @param {CryptoKey} key @param {Secret} secret */
async function unsealed(key, { iv, data }) {
  try {
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data)));
  } catch {
    return null;
  }
}
