// The language that car models are shown in, and the lists their texts are named by.

import {ask, askedOnce, query} from './api.js';
import {button} from './page.js';

const get = askedOnce(async path => (await ask(path)).body);

let chosen = 'en';

/** What a text's `lang` says: English is told where there is no other, and an answer does not say where. */
export function textLanguage() {
  return chosen === 'en' ? 'en' : '';
}

/** The types that texts and colours have, in their order, each with its code and name. */
export async function types() {
  const [attributes, colors] =
    await Promise.all(['/marketplace/attribute-types', '/marketplace/color-types'].map(get));
  return {attributes, colors};
}

/**
 * Offers the languages there are, once.
 *
 * @param places each gets a switch of its own
 * @param changed is called when another one is chosen
 */
export async function offerLanguages(places, changed) {
  if (places.every(place => place.childElementCount)) return;
  const languages = await get('/marketplace/languages');
  const mark = () => places.forEach(place => [...place.children].forEach(each => {
    each.ariaPressed = String(each.lang === chosen);
  }));
  const offer = ({code, name}) => {
    const made = button(name, () => {
      if (chosen === code) return;
      chosen = code;
      mark();
      changed();
    });
    made.lang = code;
    return made;
  };
  places.forEach(place => place.replaceChildren(...languages.map(offer)));
  mark();
}

/** The address of something that is told in a language. */
export function inLanguage(path, values = {}) {
  return `${path}?${query({...values, lang: chosen})}`;
}
