// What the search for parts can be limited to: a brand and, with a token, a category.

import {ask, currentToken, query} from './api.js';
import {startBrandField} from './brand-field.js';
import {by, element} from './page.js';
import {limitTo} from './parts.js';

export function startFilters() {
  startBrandField('part', brand => limitTo('brand', brand));
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
