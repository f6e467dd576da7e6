// Every state in words and as an icon: colour alone never carries a meaning.

import { svg } from './dom.js';

/** The states of a statement, in the order of the legend. */
export const STATES = {
  shown: { word: 'Shown', means: 'your text says that you do this' },
  partial: { word: 'Partly', means: 'your text comes close to it' },
  implied: { word: 'Implied', means: 'you do the rung above it' },
  wanted: { word: 'Wanted', means: 'you would like to do it' },
  denied: { word: 'Not done', means: 'your text or you say that you do not do it' },
  not_found: { word: 'Not found', means: 'nothing in your text shows it' },
};

const ASKED = {
  shown: { word: 'Asked for', means: 'the posting asks for this' },
  partial: { word: 'Partly', means: 'the posting comes close to it' },
  implied: { word: 'Implied', means: 'the posting asks for the rung above it' },
  wanted: { word: 'A plus', means: 'the posting names it as welcome' },
  denied: { word: 'Not asked for', means: 'the posting says that it is not needed' },
  not_found: { word: 'Not found', means: 'nothing in the posting asks for it' },
};

/** The states as they are said of a person's text, or of a posting. */
export const statesOf = ({ posting }) => (posting ? ASKED : STATES);

const SHAPES = {
  shown: ['M8 1.2a6.8 6.8 0 1 0 0 13.6A6.8 6.8 0 0 0 8 1.2Z solid', 'M4.8 8.2l2.2 2.2 4.2-4.6 tick'],
  partial: ['M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z line', 'M8 2a6 6 0 0 0 0 12Z solid'],
  implied: ['M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z dash', 'M8 5v6M5.4 8.6 8 11.2l2.6-2.6 line'],
  wanted: ['M8 1.8l1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2 .7-4.3-3.1-3 4.3-.6Z line'],
  denied: ['M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z line', 'M4.5 8h7 line'],
  not_found: ['M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z line'],
};

/** The icon of a state; decoration only, the word stands beside it. */
export function icon(state) {
  const paths = SHAPES[state].map((shape) => {
    const cut = shape.lastIndexOf(' ');
    return svg('path', { d: shape.slice(0, cut), class: `i-${shape.slice(cut + 1)}` });
  });
  return svg('svg', { viewBox: '0 0 16 16', class: 'icon', 'aria-hidden': 'true' }, ...paths);
}

const SURENESS = [
  [0.9, 'very sure'],
  [0.7, 'fairly sure'],
  [0.5, 'more likely than not'],
  [0, 'only a hint'],
];
const NEARNESS = [
  [0.65, 'close to what you do'],
  [0.45, 'within reach'],
  [0, 'a longer step'],
];
const CERTAINTY = [
  [0.85, 'clearly'],
  [0.6, 'most likely'],
  [0, 'perhaps'],
];

const pick = (scale, value) => scale.find(([from]) => value >= from)[1];

/** A probability in words. */
export const sureness = (probability) => pick(SURENESS, probability);

/** How near a target is, in words. */
export const nearness = (readiness) => pick(NEARNESS, readiness);

/** How certain the level is, in an adverb. */
export const certainty = (probability) => pick(CERTAINTY, probability);

/** `3 statements`, `1 statement`. */
export const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** A sentence begins with a capital. */
export const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** A list for people: `a, b and c`. */
export const listed = (names) => new Intl.ListFormat('en', { type: 'conjunction' }).format(names);

/** A day for people: `3 March 2026`. A date without a time is that day wherever the browser is. */
export const day = (iso) =>
  new Date(iso).toLocaleDateString('en-GB', {
    day: 'numeric', month: 'long', year: 'numeric', timeZone: /T/.test(iso) ? undefined : 'UTC',
  });
