/** The app's texts: one file a language, loaded once. No text for people stands in code. */

/** @type {Record<string, string>} */
let texts = {};

/** Loads the texts of a language; the app shows nothing before. */
export async function loadTexts(/** @type {string} */ language) {
  const answer = await fetch(`/my/messages/${language}.json`);
  texts = await answer.json();
}

/**
 * The text under a key, with its places {0}, {1} filled. A text that is missing is an error for the developer.
 *
 * @param {string} key
 * @param {...(string | number)} values
 */
export function t(key, ...values) {
  const text = texts[key];
  if (text === undefined) {
    throw new Error(`no text ${key}`);
  }
  return text.replace(/\{(\d)\}/g, (place, index) => String(values[Number(index)] ?? ''));
}

/** What follows a prefix in the keys, in the order of the file: the choices of a question. */
export function choicesUnder(/** @type {string} */ prefix) {
  return Object.keys(texts)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}
