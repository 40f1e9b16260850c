// The section “Прайс-лист”: a list that goes on as one scrolls. What a row opens is in product.js.

import {ask, query} from './api.js';
import {dictionaries} from './dictionaries.js';
import {thumbnail} from './gallery.js';
import {PAGE, PAUSE_MS} from './list.js';
import {button, by, clearedByEscape, element, write} from './page.js';
import {openProduct} from './product.js';
import {failureWorded, foundIn, goods, measures, roubles} from './product-words.js';

const form = by('product-search');
const rows = by('product-rows');
const end = by('product-end');

let asked = new AbortController();
let timer;
let cursor = null;
let names = null;

const nearTheEnd = new IntersectionObserver(
  entries => { if (entries.some(entry => entry.isIntersecting) && cursor) load(true); },
  {root: by('product-list'), rootMargin: '0px 0px 400px 0px'});

export function startProducts() {
  form.addEventListener('submit', event => { event.preventDefault(); findProducts(); });
  form.addEventListener('input', soon);
  form.addEventListener('reset', () => setTimeout(findProducts));
  clearedByEscape(form.elements.q, findProducts);
}

/** Starts the list anew. */
export function findProducts() {
  return load(false);
}

function soon(event) {
  clearTimeout(timer);
  asked.abort(); // an answer to what was there before
  const typed = event.target.matches('input:not([type="checkbox"])');
  timer = setTimeout(findProducts, typed ? PAUSE_MS : 0);
}

async function load(more) {
  clearTimeout(timer);
  asked.abort();
  asked = new AbortController();
  const {signal} = asked;
  nearTheEnd.disconnect();
  if (!more) cursor = null;
  rows.setAttribute('aria-busy', 'true');
  try {
    names = await dictionaries();
    const wishes = offered(names);
    const {body} = await ask(`/products?${query({limit: PAGE, ...wishes, cursor})}`, {signal});
    if (!signal.aborted) show(body, wishes, more);
  } catch (failure) {
    if (!signal.aborted) fail(failure, more);
  } finally {
    if (!signal.aborted) rows.removeAttribute('aria-busy');
  }
}

function show({results, next_cursor: next}, wishes, more) {
  cursor = next;
  const made = results.map(each => row(each, wishes.q ?? ''));
  if (more) rows.append(...made); else rows.replaceChildren(...made);
  if (!more) by('product-list').scrollTop = 0;
  by('product-error').hidden = true;
  write(by('product-result'), summary(rows.children.length, wishes));
  write(end, cursor ? 'Загружается…' : '');
  // Seen anew: a short page may leave the end in sight.
  if (cursor) nearTheEnd.observe(end);
}

function fail(failure, more) {
  if (!more) {
    rows.replaceChildren(); // they belong to the question before
    write(by('product-result'), '');
  }
  write(end, '');
  const place = by('product-error');
  place.replaceChildren(failureWorded(failure));
  const hopeless = failure.status >= 400 && failure.status < 500 && failure.status !== 429;
  if (!hopeless) place.append(' ', button('Повторить', () => load(more)));
  place.hidden = false;
}

function summary(shown, {limit, ordering, include, ...limits}) {
  const limited = Object.values(limits).some(value => value);
  if (!shown && cursor) return 'Ищется…';
  if (!shown) return limited ? 'Ничего не нашлось.' : 'В прайс-листе пока нет товаров.';
  if (cursor) return `Показано: ${goods(shown)}, дальше — по прокрутке`;
  return `${limited ? 'Нашлось' : 'Всего'}: ${goods(shown)}`;
}

// What is asked for ----------------------------------------------------------------------------

/** Fills the lists to choose from, once, and tells what is chosen. */
function offered({categories, colors, transports}) {
  offer('category_id', categories.map(({id, name, depth}) =>
    option(id, `${'\u2003'.repeat(depth)}${name}`)));
  offer('color', colors.map(({code, label}) => option(code, label)));
  offer('transport_restriction', transports.map(({code, label}) => option(code, label)));
  return wishes();
}

function offer(field, options) {
  const select = form.elements[field];
  if (select.options.length === 1) select.append(...options);
}

function option(value, textContent) {
  return element('option', {value, textContent});
}

function wishes() {
  const chosen = Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, value.trim()]));
  return {...chosen, price_min: plain(chosen.price_min), price_max: plain(chosen.price_max)};
}

/** A number as people write it, 1 500,50, as the API reads it. */
function plain(amount) {
  return amount.replaceAll(/\s/g, '').replace(',', '.');
}

// A row ----------------------------------------------------------------------------------------

function row(product, text) {
  const {name, price_rub: price, category_id: category, dimensions} = product;
  const pieces = foundIn(name, text).map(piece =>
    piece.found ? element('mark', {textContent: piece.text}) : piece.text);
  const head = element('button', {type: 'button', className: 'product'},
    thumbnail(product.thumbnail_url),
    element('span', {className: 'name'}, ...pieces),
    element('span', {className: 'price', textContent: roubles.format(price)}),
    element('span', {className: 'about'},
      element('span', {textContent: names.category(category)}),
      ...(dimensions ? [element('span', {textContent: measures(dimensions)})] : []),
      ...swatch(product.color)),
    element('span', {className: 'marks'}, ...marks(product.delivery)));
  head.addEventListener('click', () => openProduct(product.id, src =>
    head.querySelector('.thumbnail').replaceWith(thumbnail(src))));
  return element('li', {}, head);
}

function swatch(code) {
  if (!code) return [];
  const {label, hex} = names.color(code);
  const sample = element('i', {className: 'swatch', ariaHidden: 'true'});
  if (hex) sample.style.backgroundColor = hex;
  return [element('span', {}, sample, label)];
}

function marks({transport_restriction: transport, self_pickup_allowed: pickup}) {
  const bound = transport && transport !== 'any';
  return [
    ...(pickup ? [element('em', {className: 'pickup', textContent: 'Самовывоз'})] : []),
    ...(bound ? [element('em', {textContent: names.label('transport_restrictions', transport)})] : []),
  ];
}
