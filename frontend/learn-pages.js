/** What a patient can read about the back: a list of pages, and each page. The texts come from the clinic's library. */

import { html, nothing } from 'lit';
import { t } from './texts.js';

/**
 * @typedef {{heading: string, texts: string[]}} Part
 * @typedef {{id: string, title: string, parts: Part[]}} LearnPage
 */

/**
 * The page of an id, else the list.
 *
 * @param {LearnPage[] | null} pages  null when this device has never had them
 * @param {string} id
 */
export function learnPage(pages, id) {
  const page = pages?.find((each) => each.id === id);
  return page ? one(page) : list(pages);
}

/** @param {LearnPage[] | null} pages */
function list(pages) {
  return html`
    <h1 tabindex="-1">${t('learn.title')}</h1>
    ${pages === null
      ? html`<p role="status">${t('learn.none')}</p>`
      : html`<p>${t('learn.lead')}</p>
          <ul class="topics">
            ${pages.map((page) => html`<li><a class="topic" href="#/learn/${page.id}">${page.title}</a></li>`)}
          </ul>`}
  `;
}

/** @param {LearnPage} page */
function one(page) {
  return html`
    <p><a class="back" href="#/learn">${t('learn.back')}</a></p>
    <h1 tabindex="-1">${page.title}</h1>
    ${page.parts.map(
      (part) => html`<section class="card">
        ${part.heading ? html`<h2>${part.heading}</h2>` : nothing}
        <ul>${part.texts.map((text) => html`<li>${text}</li>`)}</ul>
      </section>`,
    )}
    <p class="small">${t('learn.ask')}</p>
  `;
}
