/** The app's texts: one file a language, loaded once. No text for people stands in code. */

/** The languages that the app offers, with the direction in which each is written. */
export const LANGUAGES = Object.freeze({ en: 'ltr', es: 'ltr' });

/** The language whose texts stand in, marked, for those that another language lacks. */
const FIRST = 'en';

/** The languages whose safety texts nobody has reviewed: English stands beside them. */
export const UNREVIEWED = Object.freeze(['es']);

/** @type {Record<string, string>} */
let texts = {};
/** @type {Record<string, string>} */
let beside = {};

/** The first of some languages that the app offers; a country's form counts as its language. */
export function offered(/** @type {readonly (string | null | undefined)[]} */ wanted) {
  const languages = wanted.map((each) => (each ?? '').split('-')[0]);
  return languages.find((each) => Object.hasOwn(LANGUAGES, each)) ?? FIRST;
}

/** Loads the texts of a language and says so to the browser; the app shows nothing before. */
export async function loadTexts(/** @type {string} */ language) {
  const [own, first] = await Promise.all([read(language), language === FIRST ? {} : read(FIRST)]);
  texts = { ...marked(first), ...own };
  beside = UNREVIEWED.includes(language) ? first : {};
  document.documentElement.lang = language;
  document.documentElement.dir = LANGUAGES[/** @type {keyof typeof LANGUAGES} */ (language)];
}

/** @param {string} language @returns {Promise<Record<string, string>>} */
async function read(language) {
  const answer = await fetch(`/my/messages/${language}.json`);
  return answer.json();
}

/** Texts that are shown in the wrong language rather than not at all, and that say so. */
function marked(/** @type {Record<string, string>} */ first) {
  return Object.fromEntries(Object.entries(first).map(([key, text]) => [key, `[${FIRST}] ${text}`]));
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
  return filled(text, values);
}

/** The text in English, for beside one that nobody has reviewed in the app's language; else empty. */
export function inEnglish(/** @type {string} */ key, /** @type {(string | number)[]} */ ...values) {
  return filled(beside[key] ?? '', values);
}

/** @param {string} text @param {(string | number)[]} values */
function filled(text, values) {
  return text.replace(/\{(\d)\}/g, (place, index) => isolated(String(values[Number(index)] ?? '')));
}

/** In a line from right to left the parts of a telephone number would change places; these signs keep a value together. */
const isolated = (/** @type {string} */ value) => (document.documentElement.dir === 'rtl' ? `\u2068${value}\u2069` : value);

/** What follows a prefix in the keys, in the order of the file: the choices of a question. */
export function choicesUnder(/** @type {string} */ prefix) {
  return Object.keys(texts)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}
