// The section “Brands”.

import {ask, askedOnce, query} from './api.js';
import {PAGE, searchedList} from './list.js';
import {by, element, marked} from './page.js';

export const brands = searchedList({
  noun: 'brand',
  input: by('brand-name'),
  address: (name, cursor) =>
    `/api/brands${name ? '/search' : ''}?${query({limit: PAGE, name, cursor})}`,
  row: brandRow,
});

export const brandName = askedOnce(async id => (await ask(`/api/brands/${id}`)).body.name);

function brandRow(brand, name) {
  return element('li', {},
    element('span', {}, ...markedName(brand.name, name)),
    element('a', {
      href: `/api/brands/${brand.id}`,
      textContent: `#${brand.id}`,
      ariaLabel: `${brand.name}, number ${brand.id}, as JSON`,
    }));
}

// Some letters change their length with their case; a position found then would be another's.
function markedName(text, name) {
  const folded = text.toLowerCase();
  const at = name && folded.length === text.length ? folded.indexOf(name.toLowerCase()) : -1;
  return marked(text, at, at + name.length);
}
