/**
 * What this device shows of a patient without the PIN: whom to call, the emergency rules for an entry that is begun then,
 * and the question about danger signs while it waits for an answer. Of the record itself nothing stands here: what the
 * rules have to know of it is folded into them.
 */

import { folded } from './emergency.js';

/** @param {any} today */
export function bareOf({ patient, clinic, emergency, ask, openQuestions }) {
  return {
    language: patient.language,
    patient: { id: patient.id, language: patient.language, activities: [] },
    clinic,
    program: { state: 'unknown', version: null, items: [] },
    checkIns: [],
    openQuestions,
    emergency: { rules: foldedRules(emergency), facts: {}, words: emergency.words },
    ask: { ...ask, weekly: false, settled: false },
  };
}

/** @param {{rules: any[], facts: Record<string, string[]>}} emergency */
function foldedRules({ rules, facts }) {
  return rules
    .map((rule) => ({ ...rule, when: folded(rule.when, facts) }))
    .filter(({ when }) => when !== false)
    .map((rule) => ({ ...rule, when: rule.when === true ? { all: [] } : rule.when }));
}
