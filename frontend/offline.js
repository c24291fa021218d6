/** Keeps the app on this device, by its service worker. Where there is none, the app works as long as there is a network. */

const WORKER = '/my/service-worker.js';

/** Takes in the version that came while the app was open last: now, before anything is shown. */
export async function takeNewVersion() {
  const workers = navigator.serviceWorker;
  const waiting = (await workers?.getRegistration('/my/'))?.waiting;
  if (!waiting || !workers.controller) {
    return;
  }
  await new Promise((resolve) => {
    workers.addEventListener('controllerchange', resolve, { once: true });
    waiting.postMessage('take over');
    // A second tab that shows the old version is no reason to wait for long.
    setTimeout(resolve, 2_000);
  });
  location.reload();
}

/** Fetches the pages that the first look does not need, once it stands; where the network fails, as soon as it is back. */
export async function loadTheRest() {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await import('./the-rest.js').catch(() => addEventListener('online', loadTheRest, { once: true }));
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
