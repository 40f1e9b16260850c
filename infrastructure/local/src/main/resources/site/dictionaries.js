// The price list's dictionaries: asked for once, and again only after a failure.

import {ask, askedOnce} from './api.js';

const get = askedOnce(async path => (await ask(path)).body);

/** Labels of the codes that products have, the colours with their hex, and the categories. */
export async function dictionaries() {
  const [enums, colors, tree] = await Promise.all(
    ['/products/enums', '/products/colors', '/products/categories'].map(get));
  const categories = flat(tree);
  return {
    colors,
    categories,
    transports: enums.transport_restrictions,
    color: code => one(colors, code),
    category: id => categories.find(each => each.id === id)?.path ?? id,
    label: (list, code) => one(enums[list], code).label,
  };
}

function one(list, code) {
  return list?.find(each => each.code === code) ?? {code, label: String(code)};
}

/** All nodes, parents before children, each with how deep it stands and the names above it. */
function flat(tree, depth = 0, above = '') {
  return tree.flatMap(({id, name, children}) => {
    const path = above ? `${above} › ${name}` : name;
    return [{id, name, depth, path}, ...flat(children ?? [], depth + 1, path)];
  });
}
