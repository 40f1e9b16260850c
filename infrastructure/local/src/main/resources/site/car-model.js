// One car model's card, in front of the page: everything that is said of it in one language.

import {ask, showFailure} from './api.js';
import {inLanguage, textLanguage, types} from './language.js';
import {block, by, element} from './page.js';
import {whole} from './words.js';

const MEASURES = {length_mm: 'Length', width_mm: 'Width', height_mm: 'Height', wheelbase_mm: 'Wheelbase'};

const card = by('model-card');
let shown = null;
let asked = new AbortController();

export function startModel() {
  by('model-close').addEventListener('click', () => card.close());
  // What is outside the card is its backdrop.
  card.addEventListener('click', event => { if (event.target === card) card.close(); });
}

/** Opens the card of a car model. */
export function openModel(id) {
  shown = id;
  fill('…', element('p', {className: 'note', role: 'status', textContent: 'asking…'}));
  card.showModal();
  return show();
}

/** Shows what is open again, as the language is another one now. */
export function showModelAnew() {
  if (card.open) show();
}

async function show() {
  asked.abort();
  asked = new AbortController();
  const {signal} = asked;
  try {
    const [names, {body}] = await Promise.all([
      types(),
      ask(inLanguage(`/marketplace/car-models/${shown}`), {signal}),
    ]);
    if (!signal.aborted) fill(title(body), ...blocks(body, names));
  } catch (failure) {
    if (!signal.aborted) fail(failure);
  }
}

function fill(name, ...content) {
  by('model-name').textContent = name;
  by('model-facts').replaceChildren(...content);
}

function fail(failure) {
  const told = element('p', {className: 'error', role: 'alert'});
  fill('Car model', told);
  if (failure.status === 404) told.textContent = 'This car model is no longer there.';
  else showFailure(told, failure, show);
}

function title({brand_name: maker, model_name: name, year}) {
  return `${maker} ${name}${year ? `, ${year}` : ''}`;
}

// Its blocks -----------------------------------------------------------------------------------

function blocks(model, {attributes, colors}) {
  const texts = attributes.filter(({code}) => code !== 'slogan');
  return [
    model.slogan ? element('p', {className: 'slogan', textContent: model.slogan, lang: textLanguage()}) : '',
    block('Facts', named(texts, ({code}) => told(model[code]))),
    block('Colours', named(colors, ({code}) => told(model[`${code}_colors`]))),
    block('Measures', Object.entries(MEASURES).map(
      ([field, name]) => [name, model[field] && `${whole.format(model[field])}\u00a0mm`])),
    block('Record', {'As JSON': link(inLanguage(`/marketplace/car-models/${model.id}`))}),
  ];
}

function named(list, value) {
  return list.map(each => [each.name, value(each)]);
}

function told(text) {
  return text && element('span', {lang: textLanguage(), textContent: text});
}

function link(address) {
  return element('a', {href: address, textContent: address});
}
