// How numbers and days are worded.

/** Numbers of things, as 12,345. */
export const whole = new Intl.NumberFormat('en');

/** Numbers as the API gives them: rates have twelve digits, however small they are. */
export const exact = new Intl.NumberFormat('en', {maximumFractionDigits: 12, maximumSignificantDigits: 12, roundingPriority: 'morePrecision'});

export function count(number, noun) {
  return `${whole.format(number)} ${noun}${number === 1 ? '' : 's'}`;
}

const shortDay = new Intl.DateTimeFormat('en', {dateStyle: 'medium', timeZone: 'UTC'});

/** A day given as 2026-03-01, as Mar 1, 2026. */
export function day(date) {
  return shortDay.format(new Date(date));
}

export function days(least, most) {
  if (least === null) return 'not known';
  return least === most ? count(least, 'day') : `${whole.format(least)} to ${count(most, 'day')}`;
}

export function money(amount, currency) {
  const format = {style: 'currency', currency, currencyDisplay: 'code'};
  return new Intl.NumberFormat('en', format).format(amount);
}
