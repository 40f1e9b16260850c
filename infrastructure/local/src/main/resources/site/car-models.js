// The section “Car models”: the search and its rows. What a row opens is in car-model.js.

import {startBrandField} from './brand-field.js';
import {openModel, showModelAnew} from './car-model.js';
import {thumbnail} from './gallery.js';
import {inLanguage, offerLanguages, textLanguage} from './language.js';
import {PAGE, searchedList} from './list.js';
import {by, element} from './page.js';

let brand = null;

const models = searchedList({
  noun: 'model',
  input: by('model-year'),
  address: (text, cursor) => inLanguage('/marketplace/car-models',
    {limit: PAGE, brand_id: brand?.id, year: year(text), cursor}),
  row: modelRow,
  typed: text => (year(text) ? ` of ${text}` : ''),
  within: () => (brand ? ` by ${brand.name}` : ''),
});

export function startModels() {
  startBrandField('model', one => {
    if (brand?.id === one?.id) return;
    brand = one;
    models.find();
  });
}

export function findModels() {
  models.find();
  // Without its languages the list still stands; they are asked for again with the next search.
  offerLanguages([by('model-languages'), by('model-card-languages')], changeLanguage)
    .catch(() => {});
}

function changeLanguage() {
  models.find();
  showModelAnew();
}

/** A year counts when it is typed to its end. */
function year(text) {
  return /^\d{4}$/.test(text) ? text : '';
}

function modelRow({id, brand_name: maker, model_name: name, year: since, slogan, image_url: image}) {
  const head = element('button', {type: 'button', className: 'model'},
    thumbnail(image),
    element('span', {className: 'name'}, element('span', {className: 'brand', textContent: maker}), ` ${name}`),
    element('span', {className: 'year', textContent: since ?? ''}),
    ...(slogan ? [element('span', {className: 'slogan', lang: textLanguage(), textContent: slogan})] : []));
  head.addEventListener('click', () => openModel(id, src =>
    head.querySelector('.thumbnail').replaceWith(thumbnail(src))));
  return element('li', {}, head);
}
