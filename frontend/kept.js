/**
 * An entry that this device keeps.
 *
 * @typedef {object} Kept
 * @property {string} patient
 * @property {number} order               by which they are sent
 * @property {Record<string, any>} entry  a check-in, or the answer to the question that a note has opened
 * @property {Revision} [to]              the check-in whose note has opened the question
 * @property {string} [at]                when the question was answered
 * @property {'waiting' | 'stored' | 'refused'} state
 * @property {number} [notBefore]  not sent before this moment, so that a slip can be taken back
 * @property {any} [answer]        the clinic's, once stored
 * @property {any} [problem]       why it was refused
 * @property {string[]} [shown]    the emergency rules that the device has shown for it
 * @property {boolean} [seen]      whether the clinic's message was read
 *
 * @typedef {{uuid: string, rev: number}} Revision  a check-in as the clinic knows it
 */

/**
 * Whether two of them are the same revision of the same entry.
 *
 * @param {Kept} one
 * @param {Kept} other
 */
export function same(one, other) {
  return one.patient === other.patient && one.entry.uuid === other.entry.uuid && one.entry.rev === other.entry.rev;
}
