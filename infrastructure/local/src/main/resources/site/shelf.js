// Text reaches the page through textContent only: what the API answers is data, never markup.
const by = id => document.getElementById(id);

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

// What is running ------------------------------------------------------------------------------

const REFRESH_MS = 4000;

async function refresh() {
  try {
    const answer = await fetch('/_local/status', {signal: AbortSignal.timeout(REFRESH_MS)});
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    show(await answer.json());
    if (by('state').dataset.state === 'down') findBrands(false);
    state('up', 'running');
  } catch {
    state('down', 'no answer: is ./shelf up still running?');
  }
}

// The region is live: it is written only when it changes, or it would speak every four seconds.
function state(name, text) {
  const place = by('state');
  place.dataset.state = name;
  write(place, text);
}

function write(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

function show(status) {
  counts('functions', status.functions, each => each.routes || 'events');
  counts('tables', status.tables, each => each.items.toLocaleString('en'));
  write(by('version'), status.version);
  write(by('started'), new Date(status.started_at).toLocaleString());
  write(by('data'), status.data === 'memory' ? 'in memory, gone at the end' : status.data);
  write(by('dynamodb'), status.endpoints.dynamodb);
  write(by('s3'), status.endpoints.s3);
  write(by('buckets'), status.buckets.join(', ') || 'none');
  write(by('write-code'), writeCommands(status));
  write(by('aws-code'), awsCommands(status));
}

function counts(id, rows, number) {
  by(id).replaceChildren(...rows.map(each => element('tr', {},
    element('th', {scope: 'row', textContent: each.name}),
    element('td', {className: 'number', textContent: number(each)}))));
}

function writeCommands(status) {
  return [
    'TOKEN=$(./shelf token)',
    `curl -i ${status.url}api/brands/admin \\`,
    '  -H "Authorization: Bearer $TOKEN" \\',
    "  -H 'Content-Type: application/json' \\",
    `  -d '{"name":"A brand of mine"}'`,
  ].join('\n');
}

function awsCommands(status) {
  const {dynamodb, s3} = status.endpoints;
  const {access_key_id, secret_access_key, region} = status.credentials;
  const table = status.tables[0]?.name ?? 'brands';
  return [
    `export AWS_ACCESS_KEY_ID=${access_key_id} AWS_SECRET_ACCESS_KEY=${secret_access_key}`,
    `export AWS_REGION=${region}`,
    `aws dynamodb list-tables --endpoint-url ${dynamodb}`,
    `aws dynamodb describe-table --table-name ${table} --endpoint-url ${dynamodb}`,
    `aws s3 ls --endpoint-url ${s3}`,
    ...status.buckets.slice(0, 1).map(name => `aws s3 ls s3://${name} --endpoint-url ${s3}`),
  ].join('\n');
}

function addCopyButtons() {
  if (!navigator.clipboard) return;
  for (const box of document.querySelectorAll('.code')) {
    const button = element('button', {type: 'button', textContent: 'Copy'});
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(box.querySelector('code').textContent);
      button.textContent = 'Copied';
      setTimeout(() => { button.textContent = 'Copy'; }, 1500);
    });
    box.append(button);
  }
}

// Brands ---------------------------------------------------------------------------------------

const PAGE = 20;
const PAUSE_MS = 150;

let asked = new AbortController();
let timer;
let cursor = null;

function brandsAddress(name) {
  const query = new URLSearchParams({limit: PAGE});
  if (name) query.set('name', name);
  if (cursor) query.set('cursor', cursor);
  return `/api/brands${name ? '/search' : ''}?${query}`;
}

async function findBrands(more) {
  asked.abort();
  asked = new AbortController();
  const {signal} = asked;
  const name = by('brand-name').value.trim();
  if (!more) cursor = null;
  by('brand-more').disabled = true;
  try {
    const answer = await fetch(brandsAddress(name), {signal});
    const body = await answer.json();
    if (!answer.ok) throw new Error(reason(answer.status, body));
    if (!signal.aborted) showBrands(answer, body, {name, more});
  } catch (failure) {
    if (!signal.aborted) showFailure(failure);
  } finally {
    if (!signal.aborted) by('brand-more').disabled = false;
  }
}

function showBrands(answer, brands, {name, more}) {
  const rows = brands.map(brand => brandRow(brand, name));
  const list = by('brand-rows');
  cursor = answer.headers.get('X-Next-Cursor');
  if (more) list.append(...rows); else list.replaceChildren(...rows);
  if (more) rows[0]?.querySelector('a').focus();
  by('brand-error').hidden = true;
  by('brand-more').hidden = !cursor;
  write(by('brand-result'), summary(list.children.length, name));
}

function summary(shown, name) {
  const count = shown === 1 ? '1 brand' : `${shown} brands`;
  if (!shown) return name ? `No brand has “${name}” in its name.` : 'There are no brands yet.';
  if (cursor) return name ? `The first ${count} with “${name}”` : `The first ${count}`;
  return name ? `${count} with “${name}”` : `All ${count}`;
}

function brandRow(brand, name) {
  return element('li', {},
    element('span', {}, ...marked(brand.name, name)),
    element('a', {
      href: `/api/brands/${brand.id}`,
      textContent: `#${brand.id}`,
      ariaLabel: `${brand.name}, number ${brand.id}, as JSON`,
    }));
}

// Some letters change their length with their case; a position found then would be another's.
function marked(text, name) {
  const folded = text.toLowerCase();
  const at = name && folded.length === text.length ? folded.indexOf(name.toLowerCase()) : -1;
  if (at < 0) return [text];
  const end = at + name.length;
  return [text.slice(0, at), element('mark', {textContent: text.slice(at, end)}), text.slice(end)];
}

function reason(status, body) {
  const detail = Array.isArray(body.detail) ? body.detail.map(each => each.msg).join('; ') : body.detail;
  return `The API answered ${status}: ${detail ?? body.message ?? 'no reason given'}`;
}

function showFailure(failure) {
  const offline = failure instanceof TypeError || failure instanceof SyntaxError;
  write(by('brand-error'), offline ? 'The API does not answer. Is ./shelf up still running?' : failure.message);
  by('brand-error').hidden = false;
  write(by('brand-result'), '');
}

function start() {
  addCopyButtons();
  by('brand-search').addEventListener('submit', event => { event.preventDefault(); findBrands(false); });
  by('brand-name').addEventListener('input', () => {
    clearTimeout(timer);
    by('brand-more').disabled = true; // the cursor at hand belongs to the name before
    timer = setTimeout(findBrands, PAUSE_MS, false);
  });
  by('brand-more').addEventListener('click', () => findBrands(true));
  findBrands(false);
  refresh();
  setInterval(() => { if (!document.hidden) refresh(); }, REFRESH_MS);
}

start();
