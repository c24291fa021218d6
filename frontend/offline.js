/** Keeps the app on this device, by its service worker. Where there is none, the app works as long as there is a network. */

const WORKER = '/my/service-worker.js';

/**
 * How long after its last file the page leaves its worker in peace, in milliseconds: a worker that is asked for something
 * while it makes room for the next one, as for the manifest by the browser itself, stays for half a minute more.
 */
const QUIET = 200;
/** How long the start waits for its last file, and then for the new version, in milliseconds. */
const PATIENCE = 1_500;

/** Whether all modules of this version are here. */
let whole = false;

/**
 * Takes in the version that came while the app was open last: now, before anything is shown. A browser that does not
 * change in time goes on with the old one; when it changes after all, the page is loaded anew once it is shown again. Not
 * before the change: such a page may wait for its files for ever.
 */
export async function takeNewVersion() {
  const workers = navigator.serviceWorker;
  const waiting = (await workers?.getRegistration('/my/'))?.waiting;
  if (!waiting || !workers.controller) {
    return;
  }
  let changed = false;
  workers.addEventListener('controllerchange', () => {
    changed = true;
    if (whole) {
      document.addEventListener('visibilitychange', () => document.hidden || location.reload());
    } else {
      location.reload();
    }
  });
  await Promise.race([loaded(), after(PATIENCE)]);
  await after(QUIET);
  waiting.postMessage('take over');
  await after(PATIENCE);
  if (changed) {
    await after(PATIENCE);
  }
}

const loaded = () =>
  new Promise((resolve) => (document.readyState === 'complete' ? resolve(undefined) : addEventListener('load', resolve, { once: true })));

const after = (/** @type {number} */ milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Fetches the pages that the first look does not need, once it stands; where the network fails, as soon as it is back. */
export async function loadTheRest() {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  try {
    await import('./the-rest.js');
    whole = true;
  } catch {
    addEventListener('online', loadTheRest, { once: true });
  }
}

/** Asks the browser to keep the app, and not to throw away what waits when it is short of space. */
export async function keepTheApp() {
  try {
    await navigator.serviceWorker?.register(/** @type {any} */ (address()), { scope: '/my/', updateViaCache: 'none' });
    await navigator.storage?.persist?.();
  } catch {
    // The app works without; it is tried again on the next visit.
  }
}

/** The one address of a script that this app ever names itself. */
function address() {
  const types = /** @type {any} */ (globalThis).trustedTypes;
  const only = (/** @type {string} */ url) => (url === WORKER ? url : '');
  return types ? types.createPolicy('homespine', { createScriptURL: only }).createScriptURL(WORKER) : WORKER;
}
