// Lists that are searched as one types.

import {ask, showFailure} from './api.js';
import {by, clearedByEscape, write} from './page.js';
import {count} from './words.js';

export const PAGE = 20;
export const PAUSE_MS = 150;

function quoted(text) {
  return text ? ` with “${text}”` : '';
}

/**
 * A list with its note, error and button, whose ids start with the noun.
 *
 * @param noun as `part`
 * @param input what is typed into
 * @param address of a page, by what is typed and the cursor
 * @param row an element for one of the answer
 * @param typed what is typed, for the note
 * @param within what the search is limited to, for the note
 */
export function searchedList({noun, input, address, row, typed = quoted, within = () => ''}) {
  const place = name => by(`${noun}-${name}`);
  let asked = new AbortController();
  let timer;
  let cursor = null;

  async function find(more) {
    clearTimeout(timer);
    asked.abort();
    asked = new AbortController();
    const {signal} = asked;
    const text = input.value.trim();
    if (!more) cursor = null;
    place('more').disabled = true;
    try {
      const found = await ask(address(text, cursor), {signal});
      if (!signal.aborted) show(found, {text, more});
    } catch (failure) {
      if (!signal.aborted) fail(failure, more);
    } finally {
      if (!signal.aborted) place('more').disabled = false;
    }
  }

  function show({body, next}, {text, more}) {
    const rows = body.map(each => row(each, text));
    const list = place('rows');
    cursor = next;
    if (more) list.append(...rows); else list.replaceChildren(...rows);
    if (more) rows[0]?.querySelector('a, button').focus();
    place('error').hidden = true;
    place('more').hidden = !cursor;
    write(place('result'), summary(list.children.length, text));
  }

  function fail(failure, more) {
    write(place('result'), '');
    if (!more) {
      place('rows').replaceChildren(); // they belong to the text before
      place('more').hidden = true;
    }
    showFailure(place('error'), failure, () => find(more));
  }

  function summary(shown, text) {
    const limits = `${typed(text)}${within()}`;
    if (!shown) return limits ? `No ${noun}${limits}.` : `There are no ${noun}s yet.`;
    if (cursor) return `The first ${count(shown, noun)}${limits}`;
    return limits ? `${count(shown, noun)}${limits}` : `All ${count(shown, noun)}`;
  }

  function soon() {
    clearTimeout(timer);
    place('more').disabled = true; // the cursor at hand belongs to the text before
    timer = setTimeout(find, PAUSE_MS, false);
  }

  input.addEventListener('input', soon);
  clearedByEscape(input, () => find(false));
  input.form.addEventListener('submit', event => { event.preventDefault(); find(false); });
  place('more').addEventListener('click', () => find(true));
  return {find: () => find(false)};
}
