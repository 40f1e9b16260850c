// Where the page starts. Each section has a file of its own:
//
//   parts.js         the search for parts and its rows
//   filters.js       the brand and the category it is limited to
//   brand-field.js   a field that proposes brands
//   part.js          one part: what a row opens
//   explanation.js   why it costs what it costs
//   token.js         the field for the token
//   brands.js        the search for brands
//   products.js      the price list: its filters and its rows
//   product.js       one product's card: what a row opens
//   product-words.js how both word things, in Russian
//   dictionaries.js  the labels of codes, and the categories
//   car-models.js    the search for car models and its rows
//   car-model.js     one car model's card: what a row opens
//   language.js      the language it is in, and the names of its texts
//   gallery.js       the pictures of both cards
//   sending.js       more of them, sent straight to the bucket
//   albums.js        VK albums: a project's, their items, and reading them anew
//   rates.js         the rates of a day, and fetching newer ones
//   running.js       what runs, and the commands made for it
//
// They share list.js (searching as one types), api.js (asking, the token, what went wrong),
// page.js (elements) and words.js (numbers and days). The browser loads them as they are: no build step.

import {findProjects, startAlbums} from './albums.js';
import {brands} from './brands.js';
import {startModel} from './car-model.js';
import {findModels, startModels} from './car-models.js';
import {startFilters} from './filters.js';
import {addCopyButtons} from './page.js';
import {parts} from './parts.js';
import {startProduct} from './product.js';
import {findProducts, startProducts} from './products.js';
import {findRates, startRates} from './rates.js';
import {watch} from './running.js';
import {startToken} from './token.js';

function find() {
  parts.find();
  brands.find();
  findProducts();
  findModels();
  findRates();
  findProjects();
}

addCopyButtons();
startFilters();
startProduct();
startProducts();
startModel();
startModels();
startRates();
startAlbums();
startToken();
find();
watch(find);
