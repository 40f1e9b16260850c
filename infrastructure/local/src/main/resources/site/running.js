// The sections that show what runs, and the commands made for it.

import {by, element, write} from './page.js';
import {showRecorded} from './rates.js';
import {whole} from './words.js';

const REFRESH_MS = 4000;

/** Shows what runs, again every few seconds; `back` is called when the site answers again. */
export function watch(back) {
  refresh(back);
  setInterval(() => { if (!document.hidden) refresh(back); }, REFRESH_MS);
}

async function refresh(back) {
  try {
    const answer = await fetch('/_local/status', {signal: AbortSignal.timeout(REFRESH_MS)});
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    show(await answer.json());
    if (by('state').dataset.state === 'down') back();
    state('up', 'running');
  } catch {
    state('down', 'no answer: is ./shelf up still running?');
  }
}

function state(name, text) {
  by('state').dataset.state = name;
  write(by('state'), text);
}

function show(status) {
  counts('functions', status.functions, each => each.routes || 'events');
  counts('tables', status.tables, each => whole.format(each.items));
  write(by('version'), status.version);
  write(by('started'), new Date(status.started_at).toLocaleString());
  write(by('data'), status.data === 'memory' ? 'in memory, gone at the end' : status.data);
  write(by('fx'), rates(status.fx));
  showRecorded(status.fx_recorded ?? {});
  write(by('vk'), vk(status.vk));
  write(by('dynamodb'), status.endpoints.dynamodb);
  write(by('s3'), status.endpoints.s3);
  write(by('secretsmanager'), status.endpoints.secretsmanager);
  write(by('buckets'), status.buckets.join(', ') || 'none');
  write(by('write-code'), writeCommands(status));
  write(by('aws-code'), awsCommands(status));
}

function rates(fx) {
  return {sample: 'recorded ones', live: 'asked of the banks'}[fx] ?? fx ?? 'not asked for';
}

function vk(name) {
  return {fake: 'a stand-in on this machine', live: 'VK itself'}[name] ?? name ?? 'not asked';
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
