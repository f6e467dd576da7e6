// The API page: openapi.json made readable. It shows what the file says and nothing else.

import { byId, el, fill } from './dom.js';

const METHODS = ['get', 'post'];

/** Follows a reference within the file. */
const resolve = (api, value) =>
  value?.$ref ? resolve(api, value.$ref.slice(2).split('/').reduce((node, key) => node[key], api)) : value;

/** Prose with `code` in it. */
const prose = (text) =>
  text.split('`').map((part, i) => (i % 2 ? el('code', {}, part) : part));

const paragraphs = (text) => (text ?? '').split('\n\n').map((part) => el('p', {}, prose(part)));

function operations(api) {
  return Object.entries(api.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({ path, method, ...item[method] })),
  );
}

function show(api) {
  const all = operations(api);
  fill(byId('about'), paragraphs(api.info.description));
  fill(byId('contents'), el('ul', {}, all.map((operation) =>
    el('li', {}, el('a', { href: `#${operation.operationId}` }, `${operation.method.toUpperCase()} ${operation.path}`)))));
  fill(byId('operations'), all.map((operation) => section(api, operation)));
  fill(byId('problems'), problems(api));
  document.querySelector(location.hash || '#none')?.scrollIntoView();
}

function section(api, operation) {
  const { path, method, operationId, summary, description } = operation;
  return el(
    'section',
    { id: operationId, class: 'operation', 'aria-labelledby': `${operationId}-title` },
    el('h2', { id: `${operationId}-title` }, summary),
    el('p', { class: 'route' }, el('b', {}, method.toUpperCase()), ` ${path}`),
    paragraphs(description),
    parameters(api, operation.parameters ?? []),
    body(api, operation),
    answers(api, operation),
  );
}

function parameters(api, list) {
  if (list.length === 0) return [];
  return [
    el('h3', {}, 'Parameters'),
    el('dl', {}, list.map((each) => resolve(api, each)).map((parameter) => {
      const schema = resolve(api, parameter.schema);
      return [el('dt', {}, el('code', {}, parameter.name), ` in the ${parameter.in}`),
        el('dd', {}, prose(parameter.description ?? ''), schema.enum ? ` One of ${schema.enum.join(', ')}.` : '')];
    })),
  ];
}

function body(api, { path, method, requestBody }) {
  if (!requestBody) return [];
  return Object.entries(requestBody.content).filter(([, { example }]) => example !== undefined).map(([type, { example }]) => [
    el('h3', {}, `Send ${type}`),
    code(`curl -s localhost:8080${path} -X ${method.toUpperCase()} \\\n${type === 'multipart/form-data' ? form(example) : whole(type, example)}`),
  ]);
}

const whole = (type, example) =>
  `  -H 'Content-Type: ${type}' \\\n  --data-binary @- <<'END'\n${printed(example).trimEnd()}\nEND`;

/** The fields of a form; the file is one of the reader's own. */
const form = (example) =>
  Object.entries(example).map(([name, value]) => `  -F '${name}=${name === 'file' ? '@cv.pdf' : value}'`).join(' \\\n');

function answers(api, { operationId, responses }) {
  const rows = Object.entries(responses).map(([status, response]) => {
    const { description, content } = resolve(api, response);
    return el('tr', {}, el('th', { scope: 'row' }, status), el('td', {}, prose(description)),
      el('td', {}, Object.keys(content ?? {}).join(', ')));
  });
  const example = resolve(api, responses['200'])?.content?.['application/json']?.example;
  return [
    el('h3', {}, 'Answers'),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `Answers of ${operationId}` },
      el('table', {}, el('thead', {}, el('tr', {}, ['Status', 'Meaning', 'Form'].map((name) => el('th', { scope: 'col' }, name)))), el('tbody', {}, rows))),
    example ? el('details', {}, el('summary', {}, 'Example answer'), code(printed(example))) : [],
  ];
}

function problems(api) {
  const rows = Object.values(api.components.responses).map(({ content, description }) => {
    const { type, status } = content['application/problem+json'].example;
    return el('tr', {}, el('th', { scope: 'row' }, el('code', {}, type)), el('td', {}, `${status}`), el('td', {}, description));
  });
  return [
    el('h2', { id: 'problems-title' }, 'Problems'),
    el('p', {}, 'The type of a problem is stable; its detail is for people and may change.'),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Problem types' },
      el('table', {}, el('thead', {}, el('tr', {}, ['Type', 'Status', 'Meaning'].map((name) => el('th', { scope: 'col' }, name)))), el('tbody', {}, rows))),
  ];
}

const printed = (value) => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));

const code = (text) => el('pre', { tabindex: '0' }, el('code', {}, text));

fetch('openapi.json').then((answer) => answer.json()).then(show);
