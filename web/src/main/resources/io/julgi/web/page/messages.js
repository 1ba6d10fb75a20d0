/** The texts of the page in its language; all of them stand in `messages/*.json`. */

/** The server chose it, by the address or by what the browser prefers. */
export const lang = document.documentElement.lang;

const messages = await fetch(`assets/messages.${lang}.json`).then((answer) => answer.json());
const number = new Intl.NumberFormat(lang);
const plural = new Intl.PluralRules(lang);

/**
 * The text with this key as a list of strings and of the values that stand for its placeholders;
 * numbers are written as the language does. The number `n` chooses between singular and plural.
 */
export function pieces(key, values = {}) {
  const found = messages[key];
  const text = found?.other ? found[plural.select(values.n)] : found;
  return text.split(/\{(\w+)\}/).map((piece, at) => {
    if (at % 2 === 0) return piece;
    return typeof values[piece] === 'number' ? number.format(values[piece]) : values[piece];
  });
}

/** The text with this key. */
export const text = (key, values) => pieces(key, values).join('');

export const count = (value) => number.format(value);
