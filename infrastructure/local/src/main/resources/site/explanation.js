// Why a part costs what it costs: its offers, the best first, and the rules.

import {ask, askedOnce} from './api.js';
import {element, named} from './page.js';
import {count, day, days, exact, money, whole} from './words.js';

const moment = new Intl.DateTimeFormat('en', {dateStyle: 'medium', timeStyle: 'medium'});

const LEFT_OUT = {
  inactive: () => 'it is not active',
  supplier_unknown: () => 'its supplier is not known',
  supplier_inactive: () => 'its supplier is not active',
  warehouse_unknown: () => 'its warehouse is not known',
  no_rate: offer => `there is no rate for ${offer.currency}`,
};

const LOST = {
  inactive: 'it is not active',
  not_yet_valid: 'it is not valid yet',
  expired: 'it is no longer valid',
  brand: 'it is for another brand',
  category: 'it is for another category',
  supplier: 'it is for another supplier',
  region: 'it is for another region',
  min_cost: 'the cost is below what it asks for',
  max_cost: 'the cost is above what it asks for',
  lower_precedence: 'another rule comes first',
};

/** An element that explains the price of a part; asks with the token. */
export async function explanation(id) {
  const address = `/api/parts/admin/${id}/price-explanation`;
  const {body: told} = await ask(address, {withToken: true});
  const computed = `Computed ${moment.format(new Date(told.computed_at))}`;
  return element('div', {className: 'why'},
    element('h3', {textContent: 'Why this price'}),
    element('p', {textContent: sum(told)}),
    ...offers(told),
    ...rules(told),
    element('p', {className: 'note', textContent: computed}));
}

function sum({offers, rule, final_unrounded: unrounded, final_price, currency}) {
  const best = offers.find(offer => offer.best);
  if (!best) return 'No offer can be used, so there is no price.';
  const cost = `The best offer costs ${exact.format(best.cost_unrounded)} ${currency}.`;
  const sold = money(final_price, currency);
  if (!rule) return `${cost} No rule applies: it sells at ${sold}.`;
  const rounding = `${exact.format(unrounded)}, rounded to ${exact.format(rule.round_to ?? 0.01)}`;
  return `${cost} Rule ${rule.id}, ${effect(rule)}, makes it ${rounding}: ${sold}.`;
}

// Offers ---------------------------------------------------------------------------------------

function offers({offers: all, base_currency: base}) {
  return [
    element('h4', {textContent: all.length ? 'Offers, the best first' : 'There are no offers.'}),
    element('ol', {}, ...all.map(offer => offerLine(offer, base))),
  ];
}

function offerLine(offer, base) {
  const verdict = offer.best ? 'best' : offer.considered ? 'considered' : 'left out';
  return element('li', {className: verdict.replace(' ', '-')},
    element('strong', {}, ...source(offer)),
    element('em', {textContent: verdict}),
    element('span', {textContent: offer.considered ? conversion(offer, base) : omission(offer)}),
    element('span', {className: 'note', textContent: circumstances(offer)}));
}

function omission(offer) {
  const why = LEFT_OUT[offer.reason];
  return `${price(offer)}: ${why ? why(offer) : offer.reason}`;
}

function price({base_price: amount, currency}) {
  return `${exact.format(amount)} ${currency}`;
}

function conversion(offer, base) {
  const counted = `counted as ${money(offer.cost, base)}`;
  if (offer.currency === base) return `${price(offer)}, ${counted}`;
  const since = offer.rate_date ? `, since ${day(offer.rate_date)}` : '';
  const whose = offer.rate_source === 'override' ? 'set by hand' : offer.rate_source;
  const rate = `${exact.format(offer.rate)} (${whose}${since})`;
  return `${price(offer)} × ${rate} = ${exact.format(offer.cost_unrounded)}, ${counted}`;
}

function circumstances(offer) {
  const {lead_time_days: one, lead_time_days_min: min, lead_time_days_max: max} = offer;
  const least = min ?? one ?? max;
  return [
    offer.available_qty === null ? '' : `${whole.format(offer.available_qty)} pieces`,
    offer.stock_status.replaceAll('_', ' '),
    least === null ? '' : `lead time ${days(least, max ?? one ?? min)}`,
    offer.is_local ? 'local' : '',
    offer.region ?? '',
  ].filter(Boolean).join(' · ');
}

const supplierOf = askedOnce(async id =>
  (await ask(`/api/suppliers/admin/${id}`, {withToken: true})).body);

function source({supplier_id: supplier, warehouse_id: warehouse}) {
  const shown = [named(supplier, async id => (await supplierOf(id)).name, 'supplier')];
  if (warehouse) {
    const name = async id =>
      (await supplierOf(supplier)).warehouses.find(each => each.id === id).name;
    shown.push(', ', named(warehouse, name, 'warehouse'));
  }
  return shown;
}

// Rules ----------------------------------------------------------------------------------------

function rules({rule, rules_not_applied: lost}) {
  if (!rule && !lost.length) return [];
  const lines = lost.map(each => ruleLine(each, LOST[each.reason] ?? each.reason));
  if (rule) lines.unshift(ruleLine(rule));
  return [element('h4', {textContent: 'Rules'}), element('ol', {}, ...lines)];
}

/** A rule, and why it was not applied unless it was. */
function ruleLine(rule, why = '') {
  const conditions = rule.conditions ? count(rule.conditions, 'condition') : 'no conditions';
  return element('li', {className: why ? '' : 'best'},
    element('strong', {textContent: `Rule ${rule.id}: ${effect(rule)}`}),
    element('em', {textContent: why ? 'not applied' : 'applied'}),
    element('span', {textContent: why}),
    element('span', {className: 'note', textContent: `priority ${rule.priority} · ${conditions}`}));
}

function effect({type, value}) {
  const signed = `${value < 0 ? '−' : '+'}${exact.format(Math.abs(value))}`;
  return {multiplier: `×${exact.format(value)}`, percent: `${signed} %`, fixed: signed}[type];
}
