/** The entries of a timeline as cards along a line, each opening its articles. */
import { articles as askArticles } from './api.js';
import { coloursOf } from './chart.js';
import { element, isWebAddress, sizeOf } from './dom.js';
import { count, pieces, text } from './messages.js';
import { dayOf, fullDay, fullSpan, monthAndDay, share, shortDay, span, state } from './words.js';

const FIRST_ARTICLES = 5;
const MORE_ARTICLES = 20;

/** `onOpen(entry id or undefined)` is called when a card is opened or closed. */
export function timelineOf(timeline, onOpen) {
  const largest = Math.max(...timeline.entries.map((entry) => entry.size));
  const colour = coloursOf(timeline.series);
  const cards = new Map();
  const years = Map.groupBy ? Map.groupBy(timeline.entries, yearOf) : groupByYear(timeline.entries);
  const sections = [...years].map(([year, entries]) => element('section', { class: 'year', id: `y${year}`, 'aria-labelledby': `y${year}-title` },
    element('h2', { id: `y${year}-title` }, pieces('timeline.year', { year }).filter(Boolean)
      .map((piece) => element('span', { class: piece === year ? undefined : 'unit' }, piece))),
    element('ol', { class: 'entries' }, entries.map((entry) => {
      const card = cardOf(entry, timeline.query, colour(entry.theme), largest, onOpen);
      cards.set(entry.id, card);
      return card.item;
    }))));
  const root = element('div', { class: 'timeline' },
    years.size > 2 && element('nav', { class: 'years', 'aria-label': text('timeline.years') },
      [...years.keys()].map((year) => element('a', { href: `#y${year}`, onclick: (event) => jump(event, `y${year}`) }, year))),
    sections);
  return {
    root,
    open: (id) => cards.get(id)?.open(),
    show(theme) {
      for (const entry of timeline.entries) {
        cards.get(entry.id).item.classList.toggle('dimmed', theme !== undefined && entry.theme !== theme);
      }
    },
  };
}

const yearOf = (entry) => entry.from.slice(0, 4);

function groupByYear(entries) {
  const years = new Map();
  for (const entry of entries) years.set(yearOf(entry), [...(years.get(yearOf(entry)) ?? []), entry]);
  return years;
}

/** Jumps without writing the fragment into the address, which belongs to the search. */
function jump(event, id) {
  event.preventDefault();
  const heading = document.getElementById(id);
  heading.scrollIntoView({ behavior: 'smooth', block: 'start' });
  heading.querySelector('button')?.focus({ preventScroll: true });
}

function cardOf(entry, query, colour, largest, onOpen) {
  const panel = element('div', { class: 'panel', id: `panel-${entry.id}`, hidden: true });
  const button = element('button', {
    type: 'button', class: 'open', 'aria-expanded': 'false', 'aria-controls': panel.id,
  }, entry.keywords.map((word, at) => [at > 0 && element('span', { class: 'dot', 'aria-hidden': 'true' }, ' · '), element('span', { class: 'word' }, word)]));
  const toggle = element('span', { class: 'toggle', 'aria-hidden': 'true' }, text('entry.open'));
  const item = element('li', { class: `entry ${colour}`, id: `e-${entry.id}` },
    element('p', { class: 'when' },
      element('time', { datetime: entry.from }, span(entry.from, entry.to))),
    element('span', { class: 'knot', 'aria-hidden': 'true' }),
    element('article', { class: 'card', 'aria-label': fullSpan(entry.from, entry.to) },
      element('div', { class: 'head' },
        element('h3', {}, button),
        element('p', { class: 'label' }, entry.label),
        entry.whatIsNew && element('p', { class: 'new' }, entry.whatIsNew),
        element('ul', { class: 'facts' },
          element('li', { class: 'size' }, sizeOf(entry.size)),
          element('li', {}, text('entry.share', { query, share: share(entry.share) })),
          entry.peak && entry.from !== entry.to && element('li', {}, text('entry.peak', { day: peakOf(entry) })),
          element('li', { class: `state ${entry.state}` }, state(entry.state))),
        toggle),
      panel));
  item.style.setProperty('--size', String(Math.sqrt(entry.size / largest)));

  let filled = false;
  const set = (open) => {
    if (open && !filled) {
      filled = true;
      fill(panel, entry, query);
    }
    panel.hidden = !open;
    item.classList.toggle('opened', open);
    button.setAttribute('aria-expanded', String(open));
    toggle.textContent = text(open ? 'entry.close' : 'entry.open');
    onOpen(open ? entry.id : undefined);
  };
  button.addEventListener('click', () => set(panel.hidden));
  return {
    item,
    open() {
      set(true);
      item.scrollIntoView({ block: 'start' });
      button.focus({ preventScroll: true });
    },
  };
}

const peakOf = (entry) => (entry.peak.startsWith(yearOf(entry)) ? monthAndDay : fullDay)(entry.peak);

function fill(panel, entry, query) {
  const outlets = Object.entries(entry.outlets).filter(([outlet]) => outlet);
  if (outlets.length > 1) {
    panel.append(element('p', { class: 'outlets' }, text(outlets.length > 5 ? 'entry.outlets.more' : 'entry.outlets', {
      outlets: outlets.slice(0, 5).map(([outlet, articles]) => `${outlet} ${count(articles)}`).join(', '),
      n: outlets.length - 5,
    })));
  }
  panel.append(articleList({
    label: text('articles.of', { words: entry.keywords.join(', ') }),
    stored: entry.articles,
    size: entry.size,
    page: (cursor, signal) => askArticles(query, entry.id, cursor, MORE_ARTICLES, signal),
  }));
}

/**
 * A list of articles that grows on demand: first what is at hand (most typical first), then pages
 * from the server (newest first) without those already shown.
 */
export function articleList({ label, stored, size, page }) {
  const list = element('ol', { class: 'articles', 'aria-label': label });
  const status = element('p', { class: 'list-status', role: 'status' });
  const more = element('button', { type: 'button', class: 'more' });
  const shown = new Set();
  const waiting = [...stored];
  let cursor;
  let exhausted = false;

  const add = (found) => {
    const before = list.children.length;
    for (const article of found) {
      if (shown.has(article.id)) continue;
      shown.add(article.id);
      list.append(articleItem(article));
    }
    return list.children[before];
  };
  const settle = () => {
    const left = size === undefined ? undefined : Math.max(0, size - shown.size);
    more.hidden = (exhausted && waiting.length === 0) || left === 0;
    more.textContent = left ? text('articles.more.left', { n: left }) : text('articles.more');
  };
  const next = async () => {
    let first;
    while (first === undefined && (waiting.length > 0 || !exhausted)) {
      if (waiting.length > 0) first = add(waiting.splice(0, list.children.length === 0 ? FIRST_ARTICLES : MORE_ARTICLES));
      else {
        const answer = await page(cursor);
        cursor = answer.next ?? undefined;
        exhausted = cursor === undefined;
        first = add(answer.articles);
      }
    }
    return first;
  };
  const grow = async (byReader) => {
    more.disabled = true;
    status.textContent = '';
    try {
      const first = await next();
      settle();
      // The reader who pressed the button goes on at the first new article, not at the end of the page.
      if (byReader) first?.querySelector('a, .title')?.focus();
    } catch (problem) {
      status.textContent = problem.detail ?? text('articles.failed');
      more.textContent = text('failed.again');
      more.hidden = false;
    }
    more.disabled = false;
  };
  more.addEventListener('click', () => grow(true));
  grow(false);
  return element('div', {}, list, status, more);
}

function articleItem(article) {
  const title = isWebAddress(article.url)
    ? element('a', { class: 'title', href: article.url, target: '_blank', rel: 'noopener noreferrer' }, article.title)
    : element('span', { class: 'title', tabindex: '-1' }, article.title);
  const day = dayOf(article.publishedAt);
  return element('li', {}, title, element('p', { class: 'source' },
    article.outlet && element('span', {}, article.outlet),
    article.author && element('span', { class: 'author' }, article.author),
    element('time', { datetime: article.publishedAt }, shortDay(day)),
    // Re-posts, and 1보, 2보 and 종합 of one report.
    article.why?.length > 0 && element('span', { class: 'why', title: text('articles.why') }, article.why.join(', ')),
    article.versions > 1 && element('span', { class: 'versions' }, text('articles.versions', { n: article.versions }))));
}
