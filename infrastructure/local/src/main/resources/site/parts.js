// The section “Parts”: the search and its rows. What a row opens is in part.js.

import {query} from './api.js';
import {brandName} from './brands.js';
import {PAGE, searchedList} from './list.js';
import {by, element, marked, named} from './page.js';
import {showDetail} from './part.js';
import {count, money, whole} from './words.js';

const chosen = {brand: null, category: null};

export const parts = searchedList({
  noun: 'part',
  input: by('part-number'),
  address: (q, cursor) => `/api/parts/search?${query({
    limit: PAGE,
    q,
    brand_id: chosen.brand?.id,
    category_id: chosen.category?.id,
    cursor,
  })}`,
  row: partRow,
  within: () => {
    const {brand, category} = chosen;
    return `${brand ? ` of ${brand.name}` : ''}${category ? ` in ${category.name}` : ''}`;
  },
});

/**
 * Limits the search.
 *
 * @param kind `brand` or `category`
 * @param one with its id and name; null for any
 */
export function limitTo(kind, one) {
  if (chosen[kind]?.id === one?.id) return;
  chosen[kind] = one;
  parts.find();
}

function partRow(part, text) {
  const head = element('button', {type: 'button', className: 'part', ariaExpanded: 'false'},
    element('span', {className: 'name'}, ...markedNumber(part.part_number, text)),
    element('span', {className: 'brand'}, named(part.brand_id, brandName, 'brand')),
    ...offerCells(part.best_offer));
  const detail = element('div', {id: `part-${part.part_id}`, className: 'detail', hidden: true});
  detail.dataset.part = part.part_id;
  head.setAttribute('aria-controls', detail.id);
  head.addEventListener('click', () => toggle(head, detail));
  detail.addEventListener('keydown', event => {
    if (event.key === 'Escape') { toggle(head, detail); head.focus(); }
  });
  return element('li', {}, head, detail);
}

function toggle(head, detail) {
  const opens = detail.hidden;
  detail.hidden = !opens;
  head.ariaExpanded = String(opens);
  if (opens) showDetail(detail);
}

function offerCells(offer) {
  if (!offer) return [cell('none', 'no offer')];
  const {lead_time_days: lead} = offer;
  return [
    cell('price', money(offer.final_price, offer.currency)),
    cell('stock', inStock(offer.available_qty)),
    cell('lead', lead === null ? '' : `lead time ${count(lead, 'day')}`),
  ];
}

function cell(className, textContent) {
  return element('span', {className, textContent});
}

function inStock(quantity) {
  if (quantity === null) return 'stock unknown';
  return quantity ? `${whole.format(quantity)} in stock` : 'out of stock';
}

// What was found in a number -------------------------------------------------------------------

const LOOK_ALIKES =
  Object.fromEntries([...'АВЕКМНОРСТУХ'].map((letter, at) => [letter, 'ABEKMHOPCTYX'[at]]));

/** As the search folds part numbers, each letter with the place it comes from. */
function folded(text) {
  return [...text].flatMap((letter, at) =>
    [...letter.normalize('NFKC').toUpperCase()]
      .filter(each => /[\p{L}\p{N}]/u.test(each))
      .map(each => ({letter: LOOK_ALIKES[each] ?? each, at})));
}

function markedNumber(number, text) {
  const letters = folded(number);
  const wanted = folded(text).map(each => each.letter);
  const start = letters.findIndex((_, from) =>
    wanted.every((each, i) => letters[from + i]?.letter === each));
  if (!wanted.length || start < 0) return [number];
  // Places count characters as people do, slices count UTF-16.
  const offset = at => [...number].slice(0, at).join('').length;
  const end = letters[start + wanted.length - 1].at + 1;
  return marked(number, offset(letters[start].at), offset(end));
}
