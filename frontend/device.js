/** This device's storage, and the page's memory for what it cannot save (it is full or switched off). */
export class Device {
  /** @type {Map<string, any>} what could not be saved; lost with this page */
  #memory = new Map();

  /** Whether something is in the page's memory alone. */
  get unsaved() {
    return this.#memory.size > 0;
  }

  /** @param {string} key */
  load(key) {
    if (this.#memory.has(key)) {
      return this.#memory.get(key);
    }
    try {
      return JSON.parse(localStorage.getItem(key) ?? 'null');
    } catch {
      return null;
    }
  }

  /** @param {string} key @param {any} value */
  keep(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
      this.#memory.delete(key);
    } catch {
      this.#memory.set(key, value);
    }
  }
}
