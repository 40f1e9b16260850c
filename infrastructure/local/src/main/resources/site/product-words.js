// How the price list words things: in Russian, as those who use it do.

export const roubles = new Intl.NumberFormat('ru-RU',
  {style: 'currency', currency: 'RUB', minimumFractionDigits: 0, maximumFractionDigits: 2});

export const number = new Intl.NumberFormat('ru-RU', {maximumFractionDigits: 3});

const moment = new Intl.DateTimeFormat('ru-RU', {dateStyle: 'long', timeStyle: 'short'});

export function when(time) {
  return moment.format(new Date(time));
}

const plural = new Intl.PluralRules('ru-RU');

/** A number with its noun: as 1 товар, 2 товара, 5 товаров. */
export function counted(amount, one, few, many) {
  const word = {one, few}[plural.select(amount)] ?? many;
  return `${number.format(amount)} ${word}`;
}

export const goods = amount => counted(amount, 'товар', 'товара', 'товаров');

export const minutes = amount => counted(amount, 'минута', 'минуты', 'минут');

export const wholeDays = amount => counted(amount, 'день', 'дня', 'дней');

/** Measures as one writes them on a label: ⌀ 330 см. */
export function measures(dimensions) {
  const {circle, line, rectangle, cylinder, box} = dimensions;
  if (circle) return cm('⌀', circle.diameter_cm);
  if (line) return cm('', line.length_cm);
  if (rectangle) return cm('', rectangle.length_cm, rectangle.width_cm);
  if (cylinder) return `${cm('⌀', cylinder.diameter_cm)}, высота ${cm('', cylinder.height_cm)}`;
  return box ? cm('', box.height_cm, box.width_cm, box.depth_cm) : '';
}

function cm(sign, ...lengths) {
  return `${sign ? `${sign}\u00a0` : ''}${lengths.map(number.format).join('\u00a0×\u00a0')}\u00a0см`;
}

/** What a gallery says. */
export const pictureWords = {
  pictures: 'Фотографии',
  add: 'Добавить фотографии: JPEG, PNG или WebP, до 10 МБ каждая',
  needsToken: 'Добавить фотографии: нужен токен',
  waiting: 'Ждёт…',
  unfit: 'Не отправлена: нужен JPEG, PNG или WebP до 10\u00a0МБ',
  sending: percent => `Отправлено ${percent}\u00a0%`,
  checking: 'Проверяется…',
  ready: 'Добавлена',
  rejected: reason => `Не принята: ${reason}`,
  refused: status => `Хранилище ответило ${status}`,
  late: 'Ещё не проверена: появится позже',
  failure: failureWorded,
};

/** What went wrong, for people. */
export function failureWorded(failure) {
  const offline = failure instanceof TypeError || failure instanceof SyntaxError;
  if (offline) return 'API не отвечает. Запущен ли ещё ./shelf up?';
  if (failure.status === 404) return 'Такого товара больше нет.';
  if (failure.status === 503 || failure.status === 429) {
    return 'API занят или хранилище за ним не отвечает; ничего не потеряно.';
  }
  return failure.faults?.price_min || failure.faults?.price_max
    ? 'Цена — это число от 0, копейки после точки или запятой.'
    : failure.message;
}

// What was found in a name ---------------------------------------------------------------------

const LETTERS = /[\p{L}\p{N}]+/gu;

const folded = text => text.toLowerCase().replaceAll('ё', 'е');

/** Pieces of a name, each with whether it is of a word that is looked for. */
export function foundIn(name, text) {
  const wanted = folded(text).match(LETTERS) ?? [];
  const pieces = [];
  let end = 0;
  for (const word of name.matchAll(LETTERS)) {
    const length = Math.max(0, ...wanted.map(each => shared(folded(word[0]), each)));
    pieces.push({text: name.slice(end, word.index), found: false});
    pieces.push({text: word[0].slice(0, length), found: true});
    end = word.index + length;
  }
  return [...pieces, {text: name.slice(end), found: false}].filter(piece => piece.text);
}

/** How many letters a word begins with that are looked for; endings may differ in long words. */
function shared(word, wanted) {
  let length = 0;
  while (length < wanted.length && word[length] === wanted[length]) length++;
  const needed = wanted.length < 5 ? wanted.length : wanted.length - 2;
  return length >= needed ? length : 0;
}
