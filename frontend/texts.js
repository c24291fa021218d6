/** The app's texts: one file a language, loaded once. No text for people stands in code. */

let texts = {};

/** Loads the texts of a language; the app shows nothing before. */
export async function loadTexts(language) {
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
