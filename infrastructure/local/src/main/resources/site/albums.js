// The section “VK albums”: a project's albums, what is in one of them, and having both read from VK anew.

import {ask, currentToken, query, showFailure, worded} from './api.js';
import {by, element, openTokenField, write} from './page.js';
import {count, money} from './words.js';

const PAGE = 20;
const LOOK_MS = 500;

let asked = new AbortController();
let chosen = null; // an album, or all items
let cursor = null;

export function startAlbums() {
  by('album-project').addEventListener('change', () => { chosen = null; showProject(); });
  by('album-refresh').addEventListener('click', refresh);
  by('album-more').addEventListener('click', () => findItems(true));
  by('album-form').addEventListener('submit', event => { event.preventDefault(); create(); });
}

/** Shows the projects that the token opens, and the albums of the one that is chosen. */
export async function findProjects() {
  by('album-room').hidden = !currentToken();
  by('album-locked').hidden = Boolean(currentToken());
  if (!currentToken()) return;
  try {
    const projects = await all('/api/projects/admin');
    const select = by('album-project');
    const before = select.value;
    select.replaceChildren(...projects.map(project));
    if (projects.some(({id}) => String(id) === before)) select.value = before;
    by('album-error').hidden = true;
    if (projects.length) await showProject(); else tell('There are no projects yet.');
    for (const id of ['album-refresh', 'album-create']) by(id).disabled = !projects.length;
  } catch (failure) {
    fail(failure, findProjects);
  }
}

function project({id, name, vkProjectId}) {
  return element('option', {value: id, textContent: `${name} (vk.com/club${vkProjectId})`});
}

async function all(path) {
  const rows = [];
  let next = null;
  do {
    const page = await ask(`${path}${path.includes('?') ? '&' : '?'}${query({limit: 100, cursor: next})}`, {withToken: true});
    rows.push(...page.body);
    next = page.next;
  } while (next);
  return rows;
}

function projectId() {
  return Number(by('album-project').value);
}

async function showProject() {
  asked.abort();
  asked = new AbortController();
  const {signal} = asked;
  try {
    const albums = await all(`/api/market/albums?${query({projectId: projectId()})}`);
    if (signal.aborted) return;
    by('album-error').hidden = true;
    by('album-rows').replaceChildren(...albums.map(row));
    tell(albums.length ? `${count(albums.length, 'album')}` : 'No albums are known yet: refresh to read them from VK.');
    await findItems(false);
  } catch (failure) {
    if (!signal.aborted) fail(failure, showProject);
  }
}

function row({id, title, count: items, isMain, isHidden}) {
  const marks = [isMain && 'main', isHidden && 'hidden'].filter(Boolean);
  const head = element('button', {type: 'button', className: 'album', ariaPressed: String(id === chosen)},
    element('span', {className: 'name', lang: 'ru', textContent: title}),
    element('span', {className: 'note', textContent: [count(items, 'item'), ...marks].join(', ')}));
  head.addEventListener('click', () => {
    chosen = id === chosen ? null : id;
    for (const other of by('album-rows').querySelectorAll('button')) {
      other.ariaPressed = String(other === head && chosen !== null);
    }
    findItems(false);
  });
  return element('li', {}, head);
}

async function findItems(more) {
  if (!more) cursor = null;
  const {signal} = asked;
  const wanted = chosen;
  by('album-more').disabled = true;
  try {
    const address = `/api/market/items?${query({projectId: projectId(), albumId: wanted, limit: PAGE, cursor})}`;
    const {body, next} = await ask(address, {withToken: true});
    if (!signal.aborted && wanted === chosen) showItems(body, next, more);
  } catch (failure) {
    if (!signal.aborted && wanted === chosen) fail(failure, () => findItems(more));
  } finally {
    by('album-more').disabled = false;
  }
}

function showItems(items, next, more) {
  const list = by('album-items');
  const rows = items.map(item);
  if (more) list.append(...rows); else list.replaceChildren(...rows);
  cursor = next;
  by('album-more').hidden = !cursor;
  const of = chosen === null ? 'of all albums and of none' : 'in the album';
  write(by('album-shown'), `${cursor ? 'The first ' : ''}${count(list.children.length, 'item')} ${of}`);
}

function item({title, price, currency, availability}) {
  const known = price !== null && price !== undefined;
  return element('li', {},
    element('span', {lang: 'ru', textContent: title}),
    element('span', {className: 'price', textContent: [
      known ? money(price, currency ?? 'RUB') : '',
      availability ? 'not to be had' : '',
    ].filter(Boolean).join(', ')}));
}

function tell(text) {
  write(by('album-result'), text);
}

function fail(failure, again) {
  showFailure(by('album-error'), failure, again);
}

// Writing --------------------------------------------------------------------------------------

async function create() {
  if (!currentToken()) return openTokenField();
  const title = by('album-title').value.trim();
  if (!title) return;
  by('album-create').disabled = true;
  try {
    const json = {projectId: projectId(), title};
    const {body} = await ask('/api/market/createAlbum', {method: 'POST', withToken: true, json});
    by('album-title').value = '';
    chosen = body.id;
    await showProject();
    write(by('album-job'), `“${body.title}” is in VK as album ${body.id}.`);
  } catch (failure) {
    write(by('album-job'), worded(failure));
  } finally {
    by('album-create').disabled = false;
  }
}

async function refresh() {
  if (!currentToken()) return openTokenField();
  const bar = by('album-progress');
  by('album-refresh').disabled = true;
  bar.removeAttribute('value');
  bar.hidden = false;
  try {
    const json = {projectId: projectId()};
    const {body} = await ask('/api/market/refreshAll', {method: 'POST', withToken: true, json});
    await follow(body.jobId, bar);
    await showProject();
  } catch (failure) {
    write(by('album-job'), worded(failure));
  } finally {
    bar.hidden = true;
    by('album-refresh').disabled = false;
  }
}

async function follow(jobId, bar) {
  for (;;) {
    const {body: job} = await ask(`/api/market/jobs/${jobId}`, {withToken: true});
    write(by('album-job'), told(job));
    if (job.total) Object.assign(bar, {max: job.total, value: job.items});
    if (job.status === 'done' || job.status === 'failed') return;
    await new Promise(later => { setTimeout(later, LOOK_MS); });
  }
}

function told({status, albums, items, total, error}) {
  switch (status) {
    case 'queued': return 'waiting for its turn…';
    case 'failed': return `Nothing has changed: ${error ?? 'no reason given'}`;
    case 'done': return `Read from VK: ${count(albums, 'album')}, ${count(items, 'item')}.${error ? ` ${error}` : ''}`;
    default: return `reading: ${count(items ?? 0, 'item')}${total ? ` of ${total}` : ''}…`;
  }
}
