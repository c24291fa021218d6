/** A check-in as it is filled in and sent; fields and codes as in the check-in form. */

/** A UUIDv7: the time in its first 48 bits, the rest random. */
export function uuidV7() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let i = 5; i >= 0; i -= 1) {
    bytes[i] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** This device's date, as yyyy-mm-dd. */
export function localDate(date = new Date()) {
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Every answer, none given: an unanswered question is null, never "no". */
const UNANSWERED = {
  pain: null, during: null, settled: null, reach: null, side: null, numb: null, tingle: null, weak: null,
  heelToe: null, em: null, gen: null, restRelief: null, done: null, unitsDone: null, ratio: null,
  exercisesDone: [], exerciseStops: [], reason: null, newCondition: null, grc: null, psfs: null, effort: null,
  note: null, contact: false,
};

/** A new, empty check-in about today. */
export function newDraft(kind) {
  return { uuid: uuidV7(), rev: 1, kind, performedOn: localDate(), answers: { ...UNANSWERED }, step: 0, byCarer: false };
}

/** A correction of a stored check-in: the same name, the next revision. */
export function correctionOf(stored) {
  const answers = Object.fromEntries(Object.keys(UNANSWERED).map((field) => [field, stored[field] ?? UNANSWERED[field]]));
  return { uuid: stored.uuid, rev: stored.rev + 1, kind: 'session', performedOn: stored.performedOn, answers, step: 0, byCarer: false };
}

/** What is sent of a draft. */
export function entryOf(draft, programVersion) {
  const now = new Date().toISOString();
  return {
    uuid: draft.uuid,
    rev: draft.rev,
    performedOn: draft.performedOn,
    enteredAt: now,
    sentAt: now,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...draft.answers,
    programVersion: programVersion ?? null,
    evidence: 'ticked',
    byCarer: draft.byCarer,
  };
}

/** Whether any nerve sign is new or worse. */
export function hasNewSign(answers) {
  return [answers.numb, answers.tingle, answers.weak].some((sign) => sign === 'new' || sign === 'worse');
}

/** The names of the questions that a draft asks, in the form's order. */
export function questions(draft, today) {
  const { answers, kind } = draft;
  const due = today.program.items.filter((item) => item.unitsDue > 0 && !item.held);
  const session = kind === 'session' && due.length > 0;
  const list = ['em', 'pain', 'reach'];
  if (answers.reach > 0) {
    list.push('side');
  }
  list.push('nerve');
  if (hasNewSign(answers)) {
    list.push('legs');
  }
  if (answers.weak === 'new' || answers.weak === 'worse') {
    list.push('heelToe');
  }
  list.push('gen');
  if (answers.gen?.includes('injury_minor') || answers.gen?.includes('injury_major')) {
    list.push('injury');
  }
  if (session) {
    list.push('done');
    if (answers.done === 'some') {
      list.push('which');
    }
    if (answers.done === 'more') {
      list.push('ratio');
    }
    if (answers.done === 'some' || answers.done === 'none') {
      list.push('reason');
    }
    if (answers.done !== null && answers.done !== 'none') {
      list.push('during', 'stopped');
      if (today.ask.settled) {
        list.push('settled');
      }
    }
  }
  if (answers.pain !== null && answers.pain >= today.ask.restReliefFromPain) {
    list.push('restRelief');
  }
  if (today.ask.weekly && kind === 'session') {
    list.push('grc', 'effort');
    if (today.patient.activities.length === 3) {
      list.push('psfs');
    }
  }
  list.push('note');
  return list;
}
