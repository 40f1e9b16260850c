// What every part of the page is made with.
// Text reaches the page through textContent only: what the API answers is data, never markup.

export const by = id => document.getElementById(id);

export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A button that sends no form. */
export function button(textContent, pressed) {
  const made = element('button', {type: 'button', textContent});
  made.addEventListener('click', pressed);
  return made;
}

/** Touches live regions only when they change, or they would be read out for nothing. */
export function write(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

/** A text as children for an element, with the piece from start to end marked; none at -1. */
export function marked(text, start, end) {
  if (start < 0) return [text];
  const piece = element('mark', {textContent: text.slice(start, end)});
  return [text.slice(0, start), piece, text.slice(end)];
}

/** A block of facts by name, or in pairs with it; one without facts is not shown, nor are facts that are not known. */
export function block(title, facts) {
  const pairs = Array.isArray(facts) ? facts : Object.entries(facts ?? {});
  const known = pairs.filter(([, value]) => value);
  if (!known.length) return '';
  return element('section', {},
    element('h4', {textContent: title}),
    element('dl', {}, ...known.map(([name, value]) => element('div', {},
      element('dt', {textContent: name}), element('dd', {}, value)))));
}

/** An element that shows a name as soon as `finding` has found it for the id. */
export function named(id, finding, otherwise) {
  const made = element('span', {textContent: '…'});
  finding(id).then(
    name => { made.textContent = name; },
    () => { made.textContent = `${otherwise} ${id}`; });
  return made;
}

/** Where whoever needs a token gives it. */
export function openTokenField() {
  document.querySelector('.token').open = true;
  by('token').focus();
}

export function clearedByEscape(input, cleared) {
  input.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !input.value) return;
    event.preventDefault();
    input.value = '';
    cleared();
  });
}

export function addCopyButtons() {
  if (!navigator.clipboard) return;
  for (const box of document.querySelectorAll('.code')) {
    const copy = button('Copy', async () => {
      await navigator.clipboard.writeText(box.querySelector('code').textContent);
      copy.textContent = 'Copied';
      setTimeout(() => { copy.textContent = 'Copy'; }, 1500);
    });
    box.append(copy);
  }
}
