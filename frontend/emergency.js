/**
 * Finds out on the phone which emergency rules a check-in meets, before anything is sent. The server stays the judge;
 * both interpret the same predicates, which come with today's program.
 *
 * @typedef {Record<string, unknown>} Answers  a check-in as it is sent; null or absent is a question not answered
 * @typedef {Record<string, string[]>} Facts   what the clinic has recorded: known symptoms, conditions
 * @typedef {{includes: [string, string]} | {is: [string, string]} | {atLeast: [string, number]}
 *     | {all: Predicate[]} | {any: Predicate[]} | {not: Predicate} | {fact: [string, string]}} Predicate
 */

/**
 * What each kind of predicate asks; an answer that was not given meets nothing.
 *
 * @type {Record<string, (asked: any, answers: Answers, facts: Facts) => boolean>}
 */
const kinds = {
  includes: ([field, item], answers) => ticked(answers, field).includes(item),
  is: ([field, value], answers) => answers[field] === value,
  atLeast: ([field, least], answers) => Number.isFinite(answers[field]) && Number(answers[field]) >= least,
  all: (/** @type {Predicate[]} */ parts, answers, facts) => parts.every((part) => isMet(part, answers, facts)),
  any: (/** @type {Predicate[]} */ parts, answers, facts) => parts.some((part) => isMet(part, answers, facts)),
  not: (/** @type {Predicate} */ part, answers, facts) => !isMet(part, answers, facts),
  fact: ([list, item], answers, facts) => (facts[list] ?? []).includes(item),
};

/**
 * The signs ticked in a list; those of the follow-up question count as emergency signs.
 *
 * @param {Record<string, any>} answers
 * @param {string} field
 * @returns {string[]}
 */
function ticked(answers, field) {
  const later = field === 'em' ? (answers.followUp?.em ?? []) : [];
  return [...(answers[field] ?? []), ...later];
}

/**
 * @param {Predicate} predicate
 * @param {Answers} answers
 * @param {Facts} facts
 * @returns {boolean}
 */
function isMet(predicate, answers, facts) {
  const [[kind, asked]] = Object.entries(predicate);
  return kinds[kind](asked, answers, facts);
}

/**
 * Whether this version of the app knows every kind of predicate in it.
 *
 * @param {Predicate} predicate
 * @returns {boolean}
 */
function isUnderstood(predicate) {
  const [[kind, asked]] = Object.entries(predicate);
  const parts = { all: asked, any: asked, not: [asked] }[kind] ?? [];
  return Object.hasOwn(kinds, kind) && parts.every(isUnderstood);
}

/**
 * The rules that are met, in their order. One that an old version of the app cannot read is left to the server and keeps
 * none of the others from warning.
 *
 * @template {{rule: string, when: Predicate}} R
 * @param {R[]} rules
 * @param {Answers} answers
 * @param {Facts} facts
 * @returns {R[]}
 */
export function emergencies(rules, answers, facts) {
  return rules.filter((rule) => isUnderstood(rule.when) && isMet(rule.when, answers, facts));
}

/**
 * A predicate in which what the clinic has recorded is decided once and for all: what is left reads answers alone.
 *
 * @param {any} predicate
 * @param {Facts} facts
 * @returns {any} true or false where nothing is left
 */
export function folded(predicate, facts) {
  const [[kind, asked]] = Object.entries(predicate);
  if (kind === 'fact') {
    return kinds.fact(asked, {}, facts);
  }
  if (kind === 'not') {
    const part = folded(asked, facts);
    return typeof part === 'boolean' ? !part : { not: part };
  }
  if (kind !== 'all' && kind !== 'any') {
    return predicate;
  }
  const decides = kind === 'any';
  const parts = asked.map((/** @type {any} */ each) => folded(each, facts)).filter((/** @type {any} */ each) => each !== !decides);
  if (parts.includes(decides)) {
    return decides;
  }
  return parts.length === 0 ? !decides : { [kind]: parts };
}

/**
 * Whether words stand in a note that open the question about emergency signs. Negation is not parsed, as on the server.
 *
 * @param {string | null | undefined} note
 * @param {string[]} words  in lower case, without accents, each with a space before and after
 */
export function opensQuestion(note, words) {
  const lower = (note ?? '').toLowerCase().replace(/['\u2019\u02BC]/g, '');
  const plain = lower.normalize('NFD').replace(/\p{M}+/gu, '').replace(/[^\p{L}\p{Nd}]+/gu, ' ');
  return words.some((each) => ` ${plain.trim()} `.includes(each));
}
