// A field for a brand: it proposes brands as one types.

import {ask, query, worded} from './api.js';
import {PAGE, PAUSE_MS} from './list.js';
import {by, clearedByEscape, element, write} from './page.js';
import {count} from './words.js';

/**
 * Starts the field with its proposals and note, whose ids start with the noun.
 *
 * @param noun of what is limited to a brand, as `part`
 * @param limit is told the brand that is chosen, with its id and name; null for any
 */
export function startBrandField(noun, limit) {
  const input = by(`${noun}-brand`);
  let asked = new AbortController();
  let timer;

  /** A brand is chosen by its whole name, or when no other is left. */
  async function propose() {
    const name = input.value.trim();
    asked.abort();
    asked = new AbortController();
    const {signal} = asked;
    if (!name) return choose(null, '');
    try {
      const {body} = await ask(`/api/brands/search?${query({name, limit: PAGE})}`, {signal});
      if (!signal.aborted) show(body, name);
    } catch (failure) {
      if (!signal.aborted) note(worded(failure));
    }
  }

  function show(found, name) {
    const options = found.map(brand => element('option', {value: brand.name}));
    by(`${noun}-brands`).replaceChildren(...options);
    const same = found.find(brand => brand.name.toLowerCase() === name.toLowerCase());
    const one = same ?? (found.length === 1 ? found[0] : null);
    choose(one, one ? '' : severalOrNone(found.length, name));
  }

  function choose(one, text) {
    note(text);
    limit(one);
  }

  function note(text) {
    write(by(`${noun}-brand-note`), text);
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(propose, PAUSE_MS);
  });
  clearedByEscape(input, propose);
}

function severalOrNone(number, name) {
  if (!number) return `No brand with “${name}”`;
  return `${count(number, 'brand')} with “${name}”: choose one`;
}
