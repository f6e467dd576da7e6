// What texts are read against: words where the server has one framework, a choice where it has more.

import * as api from './api.js';
import { byId, el, fill } from './dom.js';

let opening = Promise.resolve();

/** Waits for an occupation that is just being opened: what is asked next is meant for it. */
export const opened = () => opening.catch(() => {});

const named = ({ title, version }) => `${title} · ${version}`;

/**
 * Shows the frameworks of the server in the head of the page and opens the first.
 * @param {(framework: object) => void} use called with the one that is open, also later on
 * @param {(problem: Error) => void} onProblem called where another cannot be opened
 * @returns {Promise<(soc: string) => Promise<boolean>>} opens one by its code, where there is such a one
 */
export async function showOccupations(use, onProblem) {
  const all = await api.frameworks();
  const choice = el('select', { 'aria-label': 'Occupation' }, all.map((each) => el('option', { value: each.soc }, named(each))));
  const open = async (soc) => {
    if (!all.some((each) => each.soc === soc)) return false;
    opening = api.framework(soc);
    const framework = await opening;
    choice.value = soc;
    byId('attribution').textContent = `Skills statements: ${framework.attribution}.`;
    await use(framework);
    return true;
  };
  choice.addEventListener('change', () => open(choice.value).catch(onProblem));
  fill(byId('scope'), all.length > 1 ? choice : named(all[0]));
  await open(all[0].soc);
  return open;
}
