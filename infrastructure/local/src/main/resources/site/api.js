// Asking the API, with the token where it needs one, and telling what went wrong.

import {button} from './page.js';
import {count} from './words.js';

const TOKEN = 'shelf-token';

let token = sessionStorage.getItem(TOKEN) ?? '';

/** The token of this tab, or an empty text. */
export function currentToken() {
  return token;
}

/** Keeps a token for as long as the tab is open; an empty text forgets it. */
export function keepToken(text) {
  token = text;
  if (text) sessionStorage.setItem(TOKEN, text); else sessionStorage.removeItem(TOKEN);
}

class Refused extends Error {
  constructor(status, body, wait) {
    super(reason(status, body));
    this.status = status;
    this.faults = body.errors;
    this.wait = wait;
  }
}

/** The body and the cursor of the next page, null at the last; throws what `worded` can tell. */
export async function ask(path, {method = 'GET', signal, withToken, json} = {}) {
  const headers = {
    ...(withToken && {Authorization: `Bearer ${token}`}),
    ...(json && {'Content-Type': 'application/json'}),
  };
  const answer = await fetch(path, {method, signal, headers, body: json && JSON.stringify(json)});
  const body = await answer.json();
  if (!answer.ok) {
    const wait = Number(answer.headers.get('Retry-After'));
    throw new Refused(answer.status, body, wait);
  }
  return {body, next: answer.headers.get('X-Next-Cursor')};
}

/** A function that finds something by its id, and asks for each only once. */
export function askedOnce(asking) {
  const found = new Map();
  return id => {
    if (!found.has(id)) {
      found.set(id, asking(id));
      found.get(id).catch(() => found.delete(id));
    }
    return found.get(id);
  };
}

/** Parts of a query; what is empty is left out. */
export function query(values) {
  return new URLSearchParams(Object.entries(values).filter(([, value]) => value));
}

function reason(status, body) {
  if (status === 401 || status === 403) {
    return 'The token is not accepted. Is it of this copy, of the last hour, and whole?';
  }
  return `The API answered ${status}: ${faults(body) ?? body.message ?? 'no reason given'}`;
}

/** Each group of routes has the shape of its document. */
function faults({detail, errors}) {
  if (Array.isArray(detail)) return detail.map(fault).join('; ');
  if (!errors) return detail;
  return Object.entries(errors).map(([field, told]) => `${field}: ${told.join(', ')}`).join('; ');
}

function fault({loc, msg}) {
  return `${loc.slice(1).join('.') || loc[0]}: ${msg}`;
}

/** What went wrong, for people. */
export function worded(failure) {
  const offline = failure instanceof TypeError || failure instanceof SyntaxError;
  if (offline) return 'The API does not answer. Is ./shelf up still running?';
  if (failure.status !== 503 && failure.status !== 429) return failure.message;
  const wait = failure.wait > 0 ? ` It asks to wait ${count(failure.wait, 'second')}.` : '';
  return `The API is busy or the store behind it does not answer; nothing is lost.${wait}`;
}

/** Tells what went wrong, and offers to try again what may go better. */
export function showFailure(place, failure, again) {
  const hopeless = failure.status && failure.status < 500 && failure.status !== 429;
  place.replaceChildren(worded(failure));
  if (!hopeless) place.append(' ', button('Try again', again));
  place.hidden = false;
}
