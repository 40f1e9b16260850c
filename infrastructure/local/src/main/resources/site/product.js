// One product's card, in front of the page: every block of it, with the labels of the dictionaries.

import {ask} from './api.js';
import {dictionaries} from './dictionaries.js';
import {gallery} from './gallery.js';
import {block, button, by, element} from './page.js';
import {failureWorded, measures, minutes, number, pictureWords, roubles, when, wholeDays} from './product-words.js';

const INSTALLERS = ['Достаточно одного', 'Нужны двое', 'Нужны трое', 'Нужны четверо'];

const card = by('product-card');
let shown = null;

export function startProduct() {
  by('product-close').addEventListener('click', () => card.close());
  // What is outside the card is its backdrop.
  card.addEventListener('click', event => { if (event.target === card) card.close(); });
}

/**
 * Opens the card of a product.
 *
 * @param pictured is called with the first picture, as small as lists want it, when there are more
 */
export async function openProduct(id, pictured) {
  shown = id;
  fill('…', element('p', {className: 'note', role: 'status', textContent: 'Загружается…'}));
  if (!card.open) card.showModal();
  try {
    const [names, {body}] = await Promise.all([
      dictionaries(),
      ask(`/products/${id}?include=images,seo,dimensions`),
    ]);
    if (shown === id) fill(body.name, pictures(body, pictured), ...blocks(body, names));
  } catch (failure) {
    if (shown === id) fail(failure, () => openProduct(id, pictured));
  }
}

function fill(title, ...content) {
  by('product-name').textContent = title;
  by('product-facts').replaceChildren(...content);
}

function fail(failure, again) {
  const told = element('p', {className: 'error', role: 'alert', textContent: failureWorded(failure)});
  if (failure.status !== 404) told.append(' ', button('Повторить', again));
  fill('Товар', told);
}

// Its blocks -----------------------------------------------------------------------------------

function blocks(product, names) {
  const {occupancy, delivery, setup, rental, visibility, seo} = product;
  return [
    element('p', {className: 'price', textContent: roubles.format(product.price_rub)}),
    features(product.features),
    block('Основное', {
      'Категория': names.category(product.category_id),
      'Компенсация за потерю': shownAs(product.loss_compensation_rub, roubles.format),
      'Цвет': colored(product.color, names),
      'Форма': names.label('shapes', product.dimensions.shape),
      'Размеры': measures(product.dimensions),
    }),
    block('Для расчёта занятости', occupancy && {
      'Чистка': shownAs(occupancy.cleaning_days, wholeDays),
      'Страховой резерв': shownAs(occupancy.insurance_reserve_percent, unit('%')),
    }),
    block('Для расчёта стоимости доставки', delivery && {
      'Объём': shownAs(delivery.volume_cm3, unit('см³')),
      'Масса': shownAs(delivery.weight_kg, unit('кг')),
      'Транспорт': labelled(names, 'transport_restrictions', delivery.transport_restriction),
      'Самовывоз': allowed(delivery.self_pickup_allowed),
    }),
    block('Для расчёта стоимости сетапа', setup && {
      'Монтаж': shownAs(setup.install_minutes, minutes),
      'Демонтаж': shownAs(setup.uninstall_minutes, minutes),
      'Квалификация сетапёров':
        labelled(names, 'installer_qualifications', setup.installer_qualification),
      'Число сетапёров': shownAs(setup.min_installers, least => INSTALLERS[least - 1]),
      'Самостоятельный сетап': allowed(setup.self_setup_allowed),
    }),
    block('Для расчёта стоимости аренды', rental && {
      'Базовый период аренды': labelled(names, 'rental_base_periods', rental.base_period),
    }),
    block('Другие настройки', visibility && {
      'Бронирование': labelled(names, 'reservation_modes', visibility.reservation_mode),
      'Показывать на pifakit.ru': yes(visibility.show_on_pifakit),
      'Показывать на сайте': yes(visibility.show_on_site),
      'Показывать в «Новинках»': yes(visibility.show_in_new),
      'Обложка категории на главной': yes(visibility.category_cover_on_home),
    }),
    block('Настройки поисковой оптимизации', seo && {
      'Адрес (slug)': seo.slug,
      'Заголовок': seo.meta_title,
      'Описание': seo.meta_description,
      'Ключевые слова': seo.meta_keywords?.join(', '),
    }),
    block('Запись', {
      'Создан': when(product.created_at),
      'Изменён': when(product.updated_at),
      'В JSON': element('a', {href: `/products/${product.id}`, textContent: product.id}),
    }),
  ];
}

function pictures({id, name, images}, pictured) {
  const again = async () => {
    const {body} = await ask(`/products/${id}?include=images`);
    pictured(body.images[0]?.variants[360]);
    return body.images;
  };
  return gallery({name, images, route: `/products/${id}/images`, words: pictureWords, again});
}

function features(all) {
  return element('ul', {className: 'features'},
    ...all.map(textContent => element('li', {textContent})));
}

function shownAs(value, words) {
  return value === null || value === undefined ? '' : words(value);
}

function unit(sign) {
  return amount => `${number.format(amount)}\u00a0${sign}`;
}

function labelled(names, list, code) {
  return shownAs(code, known => names.label(list, known));
}

const allowed = flag => shownAs(flag, is => (is ? 'Разрешен' : 'Не разрешен'));

const yes = flag => shownAs(flag, is => (is ? 'Да' : 'Нет'));

function colored(code, names) {
  if (!code) return '';
  const {label, hex} = names.color(code);
  const sample = element('i', {className: 'swatch', ariaHidden: 'true'});
  if (hex) sample.style.backgroundColor = hex;
  return element('span', {}, sample, label);
}
