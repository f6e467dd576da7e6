// The file in which an advisor keeps a group: aliases, texts or saved plans, and what was said. Its
// format is documented in docs/plan-file.md.

import { Problem } from './api.js';

const VERSION = '1';

/** The content of the file. */
export const packGroup = (people) => ({
  group: VERSION,
  saved: new Date().toISOString(),
  people: people.map(({ alias, text, saved, corrections }) => ({ alias, text, saved, corrections })),
});

/** Whether some JSON is such a file. */
export const isGroup = (value) => typeof value?.group === 'string';

/**
 * Reads the people back.
 * @throws {Problem} when the file is of a newer kind or has holes
 */
export function unpackGroup({ group, people }) {
  if (group !== VERSION) {
    throw new Problem({ title: 'This group is of a newer kind', detail: `The group has the format ${group}; this page reads ${VERSION}. Open it with a newer Nextrung.` });
  }
  if (!Array.isArray(people) || !people.every(whole)) {
    throw new Problem({ title: 'This group is damaged', detail: 'The file of the group was changed or is not whole.' });
  }
  return people.map(({ alias, text, saved, corrections }) => (saved ? { alias, saved, corrections } : { alias, text, corrections }));
}

const whole = (person) =>
  typeof person?.alias === 'string' &&
  Array.isArray(person.corrections) &&
  (typeof person.text === 'string' || typeof person.saved === 'object');
