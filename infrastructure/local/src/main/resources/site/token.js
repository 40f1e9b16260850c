// The field for the token, which opens explanations and categories.

import {findProjects} from './albums.js';
import {currentToken, keepToken, worded} from './api.js';
import {showCategories} from './filters.js';
import {by, write} from './page.js';
import {showOpenDetails} from './part.js';

export function startToken() {
  by('token-form').addEventListener('submit', event => {
    event.preventDefault();
    useToken(by('token').value.trim());
  });
  by('token-forget').addEventListener('click', () => useToken(''));
  if (currentToken()) useToken(currentToken());
}

async function useToken(text) {
  keepToken(text);
  try {
    await showCategories();
    const accepted = 'Accepted: an open part shows why it costs what it costs.';
    write(by('token-note'), text ? accepted : '');
    showOpenDetails();
    findProjects();
  } catch (failure) {
    keepToken('');
    write(by('token-note'), worded(failure));
  }
  by('token').value = '';
  by('token-forget').hidden = !currentToken();
}
