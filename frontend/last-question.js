/** The last page: anything to tell, and sending. */

import { html, nothing } from 'lit';
import { t } from './texts.js';
import { localDate, played } from './entry.js';
import { inWords } from './parts.js';
import { heading } from './controls.js';

const DAYS_BACK = 14;

/** @type {import('./questions.js').Question} */
export function lastPage(page) {
  const { answers, draft } = page;
  const safe = answers.em !== null && answers.em.length === 0;
  return html`${heading(safe ? 'still' : 'note')}
    <button class="primary big" @click=${page.send}>${safe ? t('q.still-none') : t('q.send')}</button>
    ${safe ? html`<button class="quiet" @click=${() => page.go('em')}>${t('q.one-of-these-now')}</button>` : nothing}
    ${exercises(page)}
    <h2>${t('q.note.optional')}</h2>
    ${draft.kind === 'symptoms' && !draft.correction ? when(page) : nothing}
    <label for="note">${t('q.note.label')}</label>
    <textarea
      id="note"
      rows="4"
      maxlength="5000"
      .value=${answers.note ?? ''}
      @input=${(/** @type {any} */ event) => page.answer({ note: event.target.value })}
    ></textarea>
    <label class="tick">
      <input type="checkbox" .checked=${answers.contact} @change=${(/** @type {any} */ event) => page.answer({ contact: event.target.checked })} />
      <span>${t('q.note.contact')}</span>
    </label>
    <label class="tick">
      <input type="checkbox" .checked=${draft.byCarer} @change=${(/** @type {any} */ event) => page.answer({}, { byCarer: event.target.checked })} />
      <span>${t('q.note.carer')}</span>
    </label>`;
}

/** What the guided session says of the exercises; the patient may say it differently. @type {import('./questions.js').Question} */
function exercises({ draft, answer, go }) {
  const { session } = draft;
  const known = played(draft);
  if (!session?.over || known === null) {
    return nothing;
  }
  const change = () => {
    answer(known, { session: { ...session, changed: true } });
    go('done');
  };
  return html`<p>${t('q.played', known.unitsDone, session.order.length)}</p>
    <button class="quiet" @click=${change}>${t('q.played.change')}</button>`;
}

/** A symptom may have come on a day that has passed. @type {import('./questions.js').Question} */
function when(page) {
  const days = Array.from({ length: DAYS_BACK + 1 }, (_, back) => localDate(back));
  return html`<label for="when">${t('q.when')}</label>
    <select id="when" @change=${(/** @type {any} */ event) => page.answer({}, { performedOn: event.target.value })}>
      ${days.map(
        (day, back) =>
          html`<option value=${day} .selected=${page.draft.performedOn === day}>${back === 0 ? t('q.when.today') : inWords(day)}</option>`,
      )}
    </select>`;
}
