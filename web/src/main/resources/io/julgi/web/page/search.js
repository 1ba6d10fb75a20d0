/** The search box: suggestions while typing, arrow keys, Enter (the ARIA combobox pattern). */
import { suggest } from './api.js';
import { element } from './dom.js';
import { text } from './messages.js';

const PAUSE = 150;

export function connectSearch(form, onSearch) {
  const input = form.querySelector('#q');
  const list = form.querySelector('#suggestions');
  let asking = new AbortController();
  let pause = 0;
  let active = -1;

  const options = () => [...list.children];
  const close = () => {
    clearTimeout(pause);
    asking.abort();
    list.hidden = true;
    list.replaceChildren();
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const search = (word) => {
    close();
    input.value = word;
    onSearch(word);
  };
  const activate = (index) => {
    active = index;
    options().forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    if (index < 0) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', options()[index].id);
      options()[index].scrollIntoView({ block: 'nearest' });
    }
  };
  const show = (found) => {
    active = -1;
    list.replaceChildren(...found.map((one, at) => element('li', {
      id: `suggestion-${at}`,
      role: 'option',
      'aria-selected': 'false',
      'data-query': one.query,
      // pointerdown, not click: a click would come after the box has lost its focus and closed the list
      onpointerdown: (event) => { event.preventDefault(); search(one.query); },
    }, element('span', {}, one.query), one.tracked && element('small', {}, text('search.suggestion', { n: one.articles })))));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    input.removeAttribute('aria-activedescendant');
  };
  const ask = async () => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const prefix = input.value.trim();
    if (!prefix) return close();
    try {
      const answer = await suggest(prefix, signal);
      if (!signal.aborted && document.activeElement === input) show(answer.queries);
    } catch (failure) {
      // Suggestions are an extra: without them the box still works, and the search will say what is wrong.
      if (failure.name !== 'AbortError') close();
    }
    return undefined;
  };

  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    // While a syllable is being composed, arrows and Enter belong to the input method.
    if (event.isComposing) return;
    const last = options().length - 1;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' && last >= 0) {
      event.preventDefault();
      activate(active >= last ? 0 : active + 1);
    } else if (event.key === 'ArrowUp' && last >= 0) {
      event.preventDefault();
      activate(active <= 0 ? last : active - 1);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      search(options()[active].dataset.query);
    }
  });
  input.addEventListener('blur', close);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const word = input.value.trim();
    if (word) search(word);
    else input.focus();
  });

  return { show: (word) => { close(); input.value = word; } };
}
