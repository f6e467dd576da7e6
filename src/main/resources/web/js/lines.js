// Draws the line from each shown statement to the next rung that it leads to. Decoration: the same
// is said in words in the detail of a target.

import { svg } from './dom.js';

const GUTTER = 11;
const CORNER = 5;

/** Draws the lines now and again whenever the table changes its size. */
export function draw(wrap, targets) {
  const canvas = svg('svg', { class: 'lines', 'aria-hidden': 'true', focusable: 'false' });
  wrap.append(canvas);
  new ResizeObserver(() => redraw(wrap, canvas, targets)).observe(wrap);
}

function redraw(wrap, canvas, targets) {
  const frame = wrap.getBoundingClientRect();
  canvas.setAttribute('viewBox', `0 0 ${frame.width} ${frame.height}`);
  const place = (id) => placeOf(wrap, frame, id);
  canvas.replaceChildren(
    ...targets.flatMap((target) =>
      target.buildsOn
        .map((from) => path(place(from), place(target.statement), target.rank))
        .filter((d) => d !== null)
        .map((d) => svg('path', { d, 'data-target': target.statement })),
    ),
  );
}

function placeOf(wrap, frame, id) {
  const box = wrap.querySelector(`.cell[data-id="${CSS.escape(id)}"]`)?.getBoundingClientRect();
  if (!box) return null;
  return {
    left: box.left - frame.left,
    right: box.right - frame.left,
    y: box.top - frame.top + box.height / 2,
  };
}

/** Out to the right, along the gutter before the target's column, and in from the left. */
function path(from, to, rank) {
  if (!from || !to || to.left <= from.right) return null;
  const x = to.left - GUTTER + (rank - 3) * 1.6;
  const rise = to.y - from.y;
  const corner = Math.min(CORNER, Math.abs(rise) / 2);
  if (corner < 1) return `M${from.right} ${from.y}H${to.left}`;
  const turn = Math.sign(rise) * corner;
  return (
    `M${from.right} ${from.y}H${x - corner}Q${x} ${from.y} ${x} ${from.y + turn}` +
    `V${to.y - turn}Q${x} ${to.y} ${x + corner} ${to.y}H${to.left}`
  );
}

/** Makes the lines of one target stand out. */
export function stress(id) {
  for (const line of document.querySelectorAll('.lines path')) {
    line.classList.toggle('strong', line.dataset.target === id);
  }
}
