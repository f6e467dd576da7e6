// What texts are read against: words where the server has one framework, a choice where it has more.

import * as api from './api.js';
import { byId, el, fill } from './dom.js';
import { latest } from './latest.js';

let opening = Promise.resolve();

/** Waits for an occupation that is just being opened: what is asked next is meant for it. */
export const opened = () => opening.catch(() => {});

const named = ({ title, version }) => `${title} · ${version}`;

/**
 * Shows the frameworks of the server in the head of the page and opens the first.
 * @param {object} act
 * @param {() => boolean} act.may whether another may take the place of the one that is open
 * @param {(framework: object) => void} act.use called with the one that is open, also later on
 * @param {(problem: Error) => void} act.onProblem called where another cannot be opened
 * @returns {Promise<{find: (soc: string) => Promise<?object>, show: (framework: object) => void}>}
 *   finds one by its code, where there is such a one; shows one that the page has opened by itself
 */
export async function showOccupations({ may, use, onProblem }) {
  const listed = api.frameworks();
  opening = listed.then(([usual]) => api.framework(usual.soc));
  opening.catch(() => {}); // told below, where it is waited for
  const all = await listed;
  const choice = el('select', { 'aria-label': 'Occupation' }, all.map((each) => el('option', { value: each.soc }, named(each))));
  const choices = latest();
  let shown = null;

  const find = async (soc) => (all.some((each) => each.soc === soc) ? api.framework(soc) : null);
  const putBack = () => { choice.value = shown; };
  const show = ({ soc, attribution }) => {
    shown = soc;
    putBack();
    api.readAgainst(soc);
    byId('attribution').textContent = `Skills statements: ${attribution}.`;
  };
  const open = async (framework) => {
    show(framework);
    await use(framework);
  };
  const change = async () => {
    const mine = choices.begin();
    if (!may()) return putBack();
    opening = api.framework(choice.value);
    await choices.settle(mine, () => opening, open, (problem) => {
      putBack();
      onProblem(problem);
    });
  };

  choice.addEventListener('change', change);
  fill(byId('scope'), all.length > 1 ? choice : named(all[0]));
  await open(await opening);
  return { find, show };
}
