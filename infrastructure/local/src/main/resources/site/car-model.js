// One car model's card, in front of the page: everything that is said of it in one language.

import {ask, showFailure, worded} from './api.js';
import {gallery} from './gallery.js';
import {inLanguage, textLanguage, types} from './language.js';
import {block, by, element} from './page.js';
import {whole} from './words.js';

const MEASURES = {length_mm: 'Length', width_mm: 'Width', height_mm: 'Height', wheelbase_mm: 'Wheelbase'};

const WORDS = {
  pictures: 'Pictures',
  add: 'Add pictures: JPEG, PNG or WebP, 10 MB each at most',
  needsToken: 'Adding pictures needs a token',
  waiting: 'waiting…',
  unfit: 'not sent: no JPEG, PNG or WebP of up to 10\u00a0MB',
  sending: percent => `${percent}\u00a0% sent`,
  checking: 'being looked at…',
  ready: 'added',
  rejected: reason => `not accepted: ${reason}`,
  refused: status => `The bucket answered ${status}.`,
  late: 'not looked at yet: it will be shown later',
  failure: worded,
};

const card = by('model-card');
let shown = null;
let pictured = () => {};
let asked = new AbortController();

export function startModel() {
  by('model-close').addEventListener('click', () => card.close());
  // What is outside the card is its backdrop.
  card.addEventListener('click', event => { if (event.target === card) card.close(); });
}

/**
 * Opens the card of a car model.
 *
 * @param told is called with the first picture, as small as lists want it, when there are more
 */
export function openModel(id, told) {
  shown = id;
  pictured = told;
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
    if (!signal.aborted) fill(title(body), pictures(body), ...blocks(body, names));
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

function pictures(model) {
  const tell = pictured;
  const again = async () => {
    const {body} = await ask(`/marketplace/car-models/${model.id}`);
    const images = shownImages(body);
    tell(images[0]?.variants[360]);
    return images;
  };
  const route = `/admin/marketplace/car-models/${model.id}/images`;
  return gallery({name: title(model), images: shownImages(model), route, words: WORDS, again});
}

function shownImages({image_objects: images}) {
  return images.map(({public_url: url, variants}) => ({url, variants}));
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
