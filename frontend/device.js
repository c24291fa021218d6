/**
 * This device's storage: values by name in IndexedDB, and all of them in the page's memory, so that they are read at
 * once. A value counts as saved when the browser has written it to the disk; what it cannot write lives with the page.
 */

const NAME = 'homespine';
const VALUES = 'values';
/** How long the start waits for the disk, in milliseconds. */
const PATIENCE = 3_000;

/** An event 'changed' tells that another tab has changed a value, or that one was saved or could not be. */
export class Device extends EventTarget {
  /** @type {Map<string, any>} */
  #values = new Map();
  /** @type {Map<string, number>} how often a value was given that is not written yet */
  #turns = new Map();
  /** @type {Set<string>} what could not be written; lost with this page */
  #unsaved = new Set();
  /** @type {Promise<IDBDatabase> | undefined} */
  #opening;
  /** @type {IDBDatabase | undefined} */
  #database;
  #tabs = new BroadcastChannel(NAME);

  constructor() {
    super();
    this.#tabs.onmessage = ({ data }) => this.#reread(data);
  }

  /**
   * Reads everything. Without a storage, or until one answers, the page's memory alone is used: whoever is in danger does
   * not wait for a disk.
   */
  async open() {
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    await Promise.race([this.#readAll().catch(() => undefined), patience]);
  }

  async #readAll() {
    const [keys, values] = await this.#ask('readonly', (store) => [store.getAllKeys(), store.getAll()]);
    const since = this.#values;
    this.#values = new Map([...keys.map((/** @type {string} */ key, /** @type {number} */ at) => [key, values[at]]), ...since]);
    this.dispatchEvent(new Event('changed'));
  }

  /** Whether something is in the page's memory alone because it could not be saved. */
  get unsaved() {
    return this.#unsaved.size > 0;
  }

  /** Whether what is kept under a name is on the disk. */
  isSaved(/** @type {string} */ key) {
    return this.#values.has(key) && !this.#turns.has(key) && !this.#unsaved.has(key);
  }

  load(/** @type {string} */ key) {
    return this.#values.get(key) ?? null;
  }

  /**
   * Notes a few words at once, for a page on its way out: what is kept may come too late for the disk then.
   *
   * @param {string} name
   * @param {any} value
   */
  note(name, value) {
    try {
      localStorage.setItem(name, JSON.stringify(value));
    } catch {
      // Without it a check-in may be sent twice under one revision, which the clinic keeps as two.
    }
  }

  /** What was noted last. @param {string} name */
  noted(name) {
    try {
      return JSON.parse(localStorage.getItem(name) ?? 'null');
    } catch {
      return null;
    }
  }

  /** The names that begin with this. */
  names(/** @type {string} */ beginning) {
    return [...this.#values.keys()].filter((key) => key.startsWith(beginning));
  }

  /**
   * Keeps a value; null takes it away. It is read at once; the promise ends when it is on the disk or cannot be.
   *
   * @param {string} key
   * @param {any} value
   */
  async keep(key, value) {
    if (value === null) {
      this.#values.delete(key);
    } else {
      this.#values.set(key, value);
    }
    const turn = (this.#turns.get(key) ?? 0) + 1;
    this.#turns.set(key, turn);
    const saved = await this.#write(key, value);
    if (this.#turns.get(key) !== turn) {
      return;
    }
    this.#turns.delete(key);
    if (!saved) {
      this.#unsaved.add(key);
    } else {
      this.#unsaved.delete(key);
      this.#retry();
    }
    this.dispatchEvent(new Event('changed'));
  }

  /** What did not fit before may fit now. */
  #retry() {
    const [key] = this.#unsaved;
    if (key !== undefined) {
      this.#unsaved.delete(key);
      this.keep(key, this.load(key));
    }
  }

  /** @param {string} key @param {any} value @returns {Promise<boolean>} */
  async #write(key, value, again = true) {
    try {
      await this.#ask('readwrite', (store) => [value === null ? store.delete(key) : store.put(value, key)]);
      this.#tabs.postMessage(key);
      return true;
    } catch (problem) {
      // A browser may have closed the storage while the page slept.
      const full = /** @type {DOMException} */ (problem)?.name === 'QuotaExceededError';
      return again && !full && this.#write(key, value, false);
    }
  }

  /** Another tab has written. @param {string} key */
  async #reread(key) {
    const [value] = await this.#ask('readonly', (store) => [store.get(key)]);
    if (this.#turns.has(key) || this.#unsaved.has(key)) {
      return;
    }
    if (value === undefined) {
      this.#values.delete(key);
    } else {
      this.#values.set(key, value);
    }
    this.dispatchEvent(new Event('changed'));
  }

  /**
   * One transaction, on the disk when it ends.
   *
   * @param {IDBTransactionMode} mode
   * @param {(store: IDBObjectStore) => IDBRequest[]} work
   * @returns {Promise<any[]>} what each request has found
   */
  async #ask(mode, work) {
    try {
      // Nothing is waited for before the browser has the transaction: the page may be on its way out.
      this.#database ??= await (this.#opening ??= opened());
      const transaction = this.#database.transaction(VALUES, mode, { durability: 'strict' });
      const requests = work(transaction.objectStore(VALUES));
      transaction.commit();
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
      });
      return requests.map((request) => request.result);
    } catch (problem) {
      this.#database = undefined;
      this.#opening = undefined;
      throw problem;
    }
  }
}

/** @returns {Promise<IDBDatabase>} */
function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(VALUES);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
