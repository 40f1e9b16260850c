// Sending files straight to the bucket: the API signs a request for each, and looks at what arrives.

import {ask} from './api.js';
import {element, write} from './page.js';

export const TYPES = ['image/jpeg', 'image/png', 'image/webp'];

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_FILES = 20; // in one announcement
const SIDE_BY_SIDE = 3;
const LOOK_MS = 250;
const PATIENCE_MS = 60_000;

/**
 * Sends files, and returns at once with a row for each, which tells how far it is.
 *
 * @param stored is called when one is there
 */
export function sendPictures(files, {route, words, stored}) {
  const rows = files.map(file => new Row(file, words));
  // An announcement with one that the API does not take is refused whole.
  const fit = rows.filter(({file}) => TYPES.includes(file.type) && file.size > 0 && file.size <= MOST_BYTES);
  rows.filter(row => !fit.includes(row)).forEach(row => row.end(words.unfit, true));
  for (let from = 0; from < fit.length; from += MOST_FILES) {
    send(fit.slice(from, from + MOST_FILES), {route, words, stored});
  }
  return rows.map(({place}) => place);
}

class Row {
  constructor(file, words) {
    this.file = file;
    this.bar = element('progress', {max: 1, value: 0, ariaLabel: file.name});
    this.state = element('span', {role: 'status', textContent: words.waiting});
    this.place = element('li', {}, element('span', {className: 'name', textContent: file.name}), this.bar, this.state);
  }

  tell(text) {
    write(this.state, text);
  }

  end(text, failed) {
    this.bar.remove();
    this.state.className = failed ? 'error' : 'note';
    this.tell(text);
  }
}

async function send(rows, {route, words, stored}) {
  try {
    const files = rows.map(({file}) => ({filename: file.name, content_type: file.type, size: file.size}));
    const {body} = await ask(`${route}/uploads`, {method: 'POST', withToken: true, json: {files}});
    const waiting = rows.map((row, at) => [row, body.uploads[at]]);
    const lane = async () => {
      while (waiting.length) await one(...waiting.shift(), {route, words, stored});
    };
    for (let lanes = 0; lanes < SIDE_BY_SIDE; lanes++) lane();
  } catch (failure) {
    rows.forEach(row => row.end(words.failure(failure), true));
  }
}

async function one(row, signed, {route, words, stored}) {
  try {
    await put(row, signed, words);
    row.tell(words.checking);
    const {status, reason} = await looked(`${route}/uploads/${signed.upload_id}`);
    if (status === 'ready') {
      await stored();
      row.end(words.ready, false);
    } else {
      row.end(status === 'rejected' ? words.rejected(reason) : words.late, true);
    }
  } catch (failure) {
    row.end(words.failure(failure), true);
  }
}

/** By XMLHttpRequest: fetch does not tell how far it is. */
function put({file, bar, state}, {method, url, headers}, words) {
  return new Promise((sent, failed) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.addEventListener('progress', ({loaded, total}) => {
      bar.value = total ? loaded / total : 0;
      write(state, words.sending(Math.floor(bar.value * 100)));
    });
    request.addEventListener('load', () =>
      (request.status === 200 ? sent() : failed(new Error(words.refused(request.status)))));
    request.addEventListener('error', () => failed(new TypeError('no answer')));
    request.send(file);
  });
}

async function looked(path) {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const {body} = await ask(path, {withToken: true});
    if (body.status !== 'pending' || Date.now() > until) return body;
    await new Promise(later => { setTimeout(later, LOOK_MS); });
  }
}
