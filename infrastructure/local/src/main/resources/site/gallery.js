// The pictures of a card and, with a token, a way to add to them.

import {currentToken} from './api.js';
import {button, element, openTokenField} from './page.js';
import {sendPictures, TYPES} from './sending.js';

/** About as wide as a picture of the strip is, so that the browser can choose one that is sharp. */
const SHOWN = '16rem';

/**
 * Pictures side by side, each opening the file as it was sent.
 *
 * @param images each with `url`, and `variants` by longest side
 * @param route of the images, to which more are sent
 * @param words what it says, in the language of the card
 * @param again asks for the images anew; it is called when there are more
 */
export function gallery({name, images, route, words, again}) {
  const strip = element('div', {className: 'pictures', tabIndex: 0, role: 'group', ariaLabel: words.pictures});
  const show = all => strip.replaceChildren(...(all.length ? pictures(name, all) : [noPicture()]));
  show(images);
  const adding = currentToken()
    ? chooser(words, files => sendPictures(files, {route, words, stored: async () => show(await again())}))
    : tokenButton(words);
  return element('section', {className: 'gallery'}, strip, adding);
}

/** A small picture for a list. */
export function thumbnail(src) {
  return src
    ? element('img', {className: 'thumbnail', src, alt: '', loading: 'lazy'})
    : noPicture();
}

function noPicture() {
  return element('span', {className: 'thumbnail', ariaHidden: 'true'});
}

function pictures(name, all) {
  return all.map(({url, variants}, at) => {
    const srcset = Object.entries(variants).map(([width, address]) => `${address} ${width}w`).join(', ');
    const alt = all.length > 1 ? `${name}, ${at + 1}/${all.length}` : name;
    // The sizes first: else the browser starts with what it takes for as wide as the window.
    const image = element('img', {sizes: SHOWN, srcset, src: variants[360], alt});
    return element('a', {href: url, target: '_blank', rel: 'noopener'}, image);
  });
}

function chooser(words, chosen) {
  const input = element('input', {type: 'file', accept: TYPES.join(','), multiple: true});
  const sent = element('ol', {className: 'sending'});
  input.addEventListener('change', () => {
    sent.append(...chosen([...input.files]));
    input.value = ''; // the same file may be chosen again
  });
  return element('div', {}, element('label', {className: 'adding'}, words.add, input), sent);
}

/** The field is on the page, behind the card. */
function tokenButton({needsToken}) {
  return button(needsToken, event => {
    event.target.closest('dialog').close();
    openTokenField();
  });
}
