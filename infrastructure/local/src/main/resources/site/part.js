// One part, opened: its facts and, with a token, why it costs what it costs.

import {ask, currentToken, showFailure} from './api.js';
import {explanation} from './explanation.js';
import {button, element, openTokenField} from './page.js';
import {days, money, whole} from './words.js';

/** Fills the detail of the part whose id is its data-part. */
export async function showDetail(detail) {
  const id = detail.dataset.part;
  const note = element('p', {className: 'note', role: 'status', textContent: 'asking…'});
  const error = element('p', {className: 'error', role: 'alert', hidden: true});
  detail.replaceChildren(note, error);
  try {
    const {body} = await ask(`/api/parts/${id}`);
    const why = currentToken() ? await explanation(id) : needsToken();
    detail.replaceChildren(facts(body), why);
  } catch (failure) {
    note.hidden = true;
    showFailure(error, failure, () => showDetail(detail));
  }
}

/** Asks again for what is open, as another token may tell more or less. */
export function showOpenDetails() {
  document.querySelectorAll('.detail:not([hidden])').forEach(showDetail);
}

function facts({id, pricing, availability, delivery_range: delivery}) {
  const address = `/api/parts/${id}`;
  return element('dl', {},
    fact('Price', price(pricing)),
    fact('Availability', stock(availability)),
    fact('Delivery', days(delivery.min, delivery.max)),
    fact('As JSON', element('a', {href: address, textContent: address})));
}

function fact(name, value) {
  return element('div', {}, element('dt', {textContent: name}), element('dd', {}, value));
}

function price(pricing) {
  if (!pricing) return 'none: nobody offers it at a price we can count';
  return money(pricing.final_price, pricing.currency);
}

function stock({available_qty: quantity, stock_status: status}) {
  const words = status.replaceAll('_', ' ');
  return quantity === null ? words : `${whole.format(quantity)}, ${words}`;
}

function needsToken() {
  return button('Why this price?', openTokenField);
}
