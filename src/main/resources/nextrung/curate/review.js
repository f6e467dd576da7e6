// The review of a ladder. Nothing leaves the page but the file that is saved. A module: its names
// are its own, whatever the window calls `top`, `name` or `open`.
const data = JSON.parse(document.getElementById("data").textContent);
const ladder = data.ladder;
const statements = new Map();
data.levels.forEach((level, rank) =>
  level.statements.forEach((text, i) =>
    statements.set(`${ladder.framework}/${level.key}/${i + 1}`, { text, rank, label: level.label })));
// A ladder that was reviewed for this very version is as good as decided, and so is what an earlier
// draft says was kept.
const same = ladder.version === data.version;
const decisions = ladder.steps.map((step) => same && (ladder.reviewed || step.kept) ? "keep" : null);

const byId = (id) => document.getElementById(id);
const make = (tag, props = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), props);
  node.append(...children);
  return node;
};
const name = (id) => statements.get(id).text.split(/\s—\s/)[0];

function radio(index, value, label) {
  const input = make("input", { type: "radio", name: `step-${index}`, value });
  input.checked = decisions[index] === value;
  input.addEventListener("change", () => { decisions[index] = value; mark(index); count(); });
  return make("label", {}, input, ` ${label}`);
}

function mark(index) {
  byId(`step-${index}`).className = decisions[index] === "keep" ? "kept" : decisions[index] === "drop" ? "dropped" : "";
}

function stepView(step, index) {
  const from = statements.get(step.from), to = statements.get(step.to);
  const sure = step.confidence === undefined ? "" : ` (${Math.round(step.confidence * 100)} % sure)`;
  const reason = make("input", { className: "reason", value: step.reason, ariaLabel: "Reason" });
  reason.addEventListener("input", () => { step.reason = reason.value; count(); });
  return make("fieldset", { id: `step-${index}` },
    make("legend", {}, `${name(step.from)} → ${name(step.to)}${sure}`),
    make("p", { className: "text" }, `${from.label}: ${from.text}`),
    make("p", { className: "text" }, `${to.label}: ${to.text}`),
    reason,
    make("div", { className: "choices" }, radio(index, "keep", "Keep"), radio(index, "drop", "Drop")));
}

function draw() {
  byId("steps").replaceChildren(...ladder.steps.map(stepView));
  ladder.steps.forEach((step, i) => mark(i));
  count();
}

function count() {
  const open = decisions.filter((d) => d === null).length;
  const silent = ladder.steps.filter((s, i) => decisions[i] === "keep" && !s.reason.trim()).length;
  byId("left").textContent = open > 0 ? `${open} of ${decisions.length} steps are still to be decided.`
    : silent > 0 ? `${silent} kept steps have no reason.` : "Every step is decided.";
  byId("save").disabled = open > 0 || silent > 0;
}

function options(select, wanted) {
  select.replaceChildren(...[...statements].filter(([, s]) => wanted(s)).map(([id, s]) =>
    make("option", { value: id }, `${s.label}: ${name(id)}`)));
}

function targets() {
  const from = statements.get(byId("from").value);
  options(byId("to"), (s) => from !== undefined && s.rank === from.rank + 1);
}

function add() {
  const step = { from: byId("from").value, to: byId("to").value, reason: byId("reason").value.trim() };
  const there = ladder.steps.some((s) => s.from === step.from && s.to === step.to);
  if (step.from && step.to && step.reason && !there) {
    ladder.steps.push(step);
    decisions.push("keep");
    byId("reason").value = "";
    draw();
  } else {
    byId("left").textContent = there ? "This step is there already." : "A new step needs both statements and a reason.";
  }
}

// In a strand the lowest level stands first. The keyboard stays with the statement that it moved.
function moveTo(id, from, to) {
  const order = [...statements.keys()];
  const above = to.statements.findIndex((each) => order.indexOf(each) > order.indexOf(id));
  from.statements = from.statements.filter((each) => each !== id);
  to.statements.splice(above < 0 ? to.statements.length : above, 0, id);
  strandsView();
  byId(`move-${id}`).focus();
}

function strandsView() {
  byId("strands").replaceChildren(...ladder.strands.map((strand) => {
    const title = make("input", { value: strand.name, ariaLabel: "Name of the strand" });
    title.addEventListener("input", () => { strand.name = title.value; });
    const list = make("ul", {}, ...strand.statements.map((id) => {
      const move = make("select", { id: `move-${id}`, ariaLabel: `Strand of ${name(id)}` },
        ...ladder.strands.map((s) => make("option", { value: s.key, selected: s === strand }, s.name)));
      move.addEventListener("change", () => moveTo(id, strand, ladder.strands.find((s) => s.key === move.value)));
      return make("li", {}, `${statements.get(id).label}: ${name(id)} `, move);
    }));
    return make("fieldset", {}, make("legend", {}, title), list);
  }));
}

function save(reviewed) {
  const file = {
    framework: ladder.framework, version: data.version, reviewed,
    strands: ladder.strands.filter((s) => s.statements.length > 0)
      .map((s) => ({ key: s.key, name: s.name.trim() || s.key, statements: s.statements })),
    steps: ladder.steps.map(({ from, to, reason, confidence }, i) => ({
      from, to, reason: reason.trim() || "To be said.",
      ...(reviewed ? {} : { confidence, kept: decisions[i] === "keep" }),
    })).filter((s, i) => decisions[i] !== "drop"),
  };
  const url = URL.createObjectURL(new Blob([JSON.stringify(file, null, 1) + "\n"], { type: "application/json" }));
  make("a", { href: url, download: `${ladder.framework}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

byId("title").textContent = `${data.title} ${data.version}`;
byId("attribution").textContent = data.attribution;
const highest = Math.max(...[...statements.values()].map((s) => s.rank));
options(byId("from"), (s) => s.rank < highest);
byId("from").addEventListener("change", targets);
byId("add").addEventListener("click", add);
byId("save").addEventListener("click", () => save(true));
byId("draft").addEventListener("click", () => save(false));
targets();
draw();
strandsView();
