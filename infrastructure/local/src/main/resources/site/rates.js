// The section “Rates”: those of a day, where they come from, and asking the sources for newer ones.

import {ask, currentToken, query, showFailure, worded} from './api.js';
import {by, element, openTokenField, write} from './page.js';
import {count, day, exact} from './words.js';

const names = new Intl.DisplayNames('en', {type: 'currency', fallback: 'none'});

let asked = new AbortController();
let recorded = {};
let sources = [];

export function startRates() {
  by('rates-form').addEventListener('submit', event => { event.preventDefault(); findRates(); });
  by('rates-day').addEventListener('change', findRates);
  by('rates-refresh').addEventListener('click', refresh);
}

/** Shows the rates of the chosen day, of today without one. */
export async function findRates() {
  asked.abort();
  asked = new AbortController();
  const {signal} = asked;
  try {
    const date = by('rates-day').value;
    const {body} = await ask(`/api/fx/rates?${query({date})}`, {signal});
    if (!signal.aborted) show(body);
  } catch (failure) {
    if (!signal.aborted) fail(failure);
  }
}

/** Says so if the rates are none of today's market: `days` they were recorded for, by source. */
export function showRecorded(days) {
  recorded = days;
  const shown = sources.filter(source => days[source])
    .map(source => `${days[source]} (${source})`).join(', ');
  by('rates-sample').hidden = !shown;
  write(by('rates-sample'), `Sample rates, recorded for ${shown} and dated to today`);
}

function show({base, as_of: asOf, rates}) {
  by('rates-error').hidden = true;
  by('rates-table').hidden = !rates.length;
  write(by('rates-base'), `${base} for 1`);
  by('rates-rows').replaceChildren(...rates.map(row));
  sources = [...new Set(rates.map(rate => rate.source))].sort();
  showRecorded(recorded);
  write(by('rates-result'), summary(rates, base, asOf));
}

function summary(rates, base, asOf) {
  if (!rates.length) return `There are no rates for ${day(asOf)}.`;
  const old = rates.filter(rate => rate.stale).length;
  const shown = `${count(rates.length, 'rate')} in ${base} on ${day(asOf)}`;
  return old ? `${shown}, ${old} of them stale` : shown;
}

function row({currency, rate, source, effective_date: since, stale}) {
  const mark = element('em', {
    className: 'stale',
    textContent: 'stale',
    title: 'Older than four days: the source has no newer one, or could not be asked.',
  });
  return element('tr', {role: 'row'},
    element('th', {scope: 'row', role: 'rowheader', textContent: currency}),
    cell('name', names.of(currency) ?? ''),
    cell('number', exact.format(rate)),
    cell('source', source === 'override' ? 'by hand' : source),
    element('td', {role: 'cell'}, element('time', {dateTime: since, textContent: day(since)}),
      ...(stale ? [' ', mark] : [])));
}

// The roles are those they have anyway, until a narrow page lays them out as no table.
function cell(className, textContent) {
  return element('td', {className, role: 'cell', textContent});
}

function fail(failure) {
  write(by('rates-result'), '');
  by('rates-table').hidden = true; // the rates in it are of another day
  sources = [];
  showRecorded(recorded);
  showFailure(by('rates-error'), failure, findRates);
}

// Refreshing -----------------------------------------------------------------------------------

async function refresh() {
  if (!currentToken()) return openTokenField();
  by('rates-refresh').disabled = true;
  tell('asking the sources…');
  try {
    const {body} = await ask('/api/fx/admin/refresh', {method: 'POST', withToken: true});
    tell(outcome(body));
    await findRates();
  } catch (failure) {
    // Of a 503 the reason counts here: which source sent what.
    tell(failure.status === 503 ? failure.message : worded(failure), 'error');
  } finally {
    by('rates-refresh').disabled = false;
  }
}

function tell(text, className = 'note') {
  by('rates-refreshed').className = className;
  write(by('rates-refreshed'), text);
}

function outcome({source, effective_date: since, stored, unchanged, failures = [], missing = []}) {
  const news = stored
    ? `${count(stored, 'new rate')} of ${source}, effective ${day(since)}.`
    : `Nothing new: ${source} still has its ${count(unchanged, 'rate')} of ${day(since)}.`;
  return [
    news,
    ...failures.map(failed => `${failed.source} ${failed.reason}.`),
    ...(missing.length ? [`No longer published: ${missing.join(', ')}.`] : []),
  ].join(' ');
}
