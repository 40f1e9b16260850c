// What the search for parts can be limited to: a brand and, with a token, a category.

import {ask, currentToken, query, worded} from './api.js';
import {PAGE, PAUSE_MS} from './list.js';
import {by, clearedByEscape, element, write} from './page.js';
import {limitTo} from './parts.js';
import {count} from './words.js';

export function startFilters() {
  let timer;
  by('part-brand').addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(proposeBrands, PAUSE_MS);
  });
  clearedByEscape(by('part-brand'), proposeBrands);
}

// A brand --------------------------------------------------------------------------------------

let asked = new AbortController();

/** Proposes brands; one is chosen by its whole name, or when no other is left. */
async function proposeBrands() {
  const name = by('part-brand').value.trim();
  asked.abort();
  asked = new AbortController();
  const {signal} = asked;
  if (!name) return limitToBrand(null, '');
  try {
    const {body} = await ask(`/api/brands/search?${query({name, limit: PAGE})}`, {signal});
    if (!signal.aborted) propose(body, name);
  } catch (failure) {
    if (!signal.aborted) write(by('part-brand-note'), worded(failure));
  }
}

function propose(found, name) {
  const options = found.map(brand => element('option', {value: brand.name}));
  by('part-brands').replaceChildren(...options);
  const same = found.find(brand => brand.name.toLowerCase() === name.toLowerCase());
  const one = same ?? (found.length === 1 ? found[0] : null);
  limitToBrand(one, one ? '' : severalOrNone(found.length, name));
}

function severalOrNone(number, name) {
  if (!number) return `No brand with “${name}”`;
  return `${count(number, 'brand')} with “${name}”: choose one`;
}

function limitToBrand(one, note) {
  write(by('part-brand-note'), note);
  limitTo('brand', one);
}

// A category -----------------------------------------------------------------------------------

/** Offers the categories that the token opens; throws when it is not accepted. */
export async function showCategories() {
  const field = by('part-category-field');
  const select = by('part-category');
  field.hidden = true;
  limitTo('category', null);
  if (!currentToken()) return;
  const all = await allCategories();
  select.replaceChildren(option({id: '', name: 'any', depth: 0}), ...tree(all).map(option));
  select.onchange = () =>
    limitTo('category', all.find(each => each.id === Number(select.value)) ?? null);
  field.hidden = !all.length;
}

async function allCategories() {
  const all = [];
  let cursor = null;
  do {
    const address = `/api/parts/admin/categories?${query({limit: 1000, cursor})}`;
    const {body, next} = await ask(address, {withToken: true});
    all.push(...body);
    cursor = next;
  } while (cursor);
  return all;
}

function tree(categories, parent = null, depth = 0) {
  return categories
    .filter(each => each.parent_id === parent)
    .flatMap(each => [{...each, depth}, ...tree(categories, each.id, depth + 1)]);
}

function option({id, name, depth}) {
  return element('option', {value: id, textContent: `${'\u2003'.repeat(depth)}${name}`});
}
