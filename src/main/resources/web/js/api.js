// The page's only way out: calls to the server that served it.

/** A problem as the server describes it (RFC 9457), or one the page met on the way. */
export class Problem extends Error {
  constructor({ title, detail, requestId, status }) {
    super(detail ?? title);
    this.title = title;
    this.detail = detail;
    this.requestId = requestId;
    this.status = status;
  }
}

/** The code of the framework that every text is read against. */
let chosen = '';

/** The frameworks that the server has, the usual one first. */
export const frameworks = async () => (await get('v1/frameworks')).frameworks;

/** A framework by its code: its levels, statements and ladder. */
export const framework = (soc) => get(`v1/frameworks/${encodeURIComponent(soc)}`);

/** Chooses a framework by its code. */
export function readAgainst(soc) {
  chosen = soc;
}

const against = (path, soc = chosen) => `${path}${path.includes('?') ? '&' : '?'}frameworks=${encodeURIComponent(soc)}`;

/** The examples that come with the page. */
export const examples = () => get('examples/index.json');

/** The text of an example. */
export const example = async (file) => (await send(`examples/${file}`)).text();

/**
 * A report on a text.
 * @param {string} kind cv, self or posting
 * @param {{statement: string, verdict: string}[]} corrections what the person said about statements
 */
export const report = (kind, text, corrections) =>
  post('v1/reports', 'application/json', JSON.stringify({ kind, text, corrections }));

/**
 * Several people side by side.
 * @param {object[]} people each with an alias, and a text with corrections or a saved plan
 */
export const comparison = (people) =>
  post('v1/comparisons', 'application/json', JSON.stringify({ people }));

/** What has changed between two texts, plans or reports of one person. */
export const progress = (earlier, later) =>
  post('v1/progress', 'application/json', JSON.stringify({ earlier, later }));

/** A saved plan, brought to the present version of its framework, which need not be the chosen one. */
export const renewedPlan = (saved, soc) =>
  post('v1/plans', 'application/json', JSON.stringify(saved), soc);

/**
 * A report on a file, told by its content; its text comes back in `document.text`. The name goes
 * along, so that the server can say where it is wrong.
 * @param {string?} kind told from the file where it is null
 * @param {File} file
 * @param {{statement: string, verdict: string}[]} corrections what the person said about statements
 */
export const fileReport = async (kind, file, corrections) =>
  (await send(against(kind ? `v1/reports?kind=${kind}` : 'v1/reports'), { method: 'POST', body: form(file, corrections) })).json();

/** The report on a text as the bytes of another form, by its media type, on a paper where it has one. */
export const reportAs = ({ type, paper }, kind, text, corrections) =>
  bytes(paper ? `v1/reports?paper=${paper}` : 'v1/reports', 'application/json', type, JSON.stringify({ kind, text, corrections }));

/** The lines that corrections teach, one JSON object a line. */
export const lessons = async (kind, text, corrections) =>
  (await bytes('v1/lessons', 'application/json', 'application/x-ndjson', JSON.stringify({ kind, text, corrections }))).text();

/** The file itself as the bytes of a form that adds to it, with what the person said about statements. */
export async function fileReportAs({ type }, kind, file, corrections) {
  const path = against(`v1/reports?kind=${kind}`);
  return (await send(path, { method: 'POST', headers: { Accept: type }, body: form(file, corrections) })).blob();
}

function form(file, corrections) {
  const body = new FormData();
  body.append('file', file);
  body.append('corrections', JSON.stringify(corrections));
  return body;
}

const get = async (path) => (await send(path)).json();

const post = async (path, type, body, soc) =>
  (await send(against(path, soc), { method: 'POST', headers: { 'Content-Type': type }, body })).json();

const bytes = async (path, type, accept, body) =>
  (await send(against(path), { method: 'POST', headers: { 'Content-Type': type, Accept: accept }, body })).blob();

async function send(path, options = {}) {
  const answer = await fetch(path, { cache: 'no-cache', ...options }).catch(() => {
    throw new Problem({
      title: 'The server does not answer',
      detail: 'Your text is still here. Check that Nextrung is running, then try again.',
    });
  });
  if (answer.ok) return answer;
  throw new Problem(await described(answer));
}

const described = (answer) =>
  answer.json().catch(() => ({ title: `The server answered ${answer.status}` }));
