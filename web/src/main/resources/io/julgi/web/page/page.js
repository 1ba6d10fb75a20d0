/** One page: what is asked for stands in the address, what is shown follows from it. */
import * as api from './api.js';
import { REST, coloursOf, drawChart, nameOf } from './chart.js';
import { element } from './dom.js';
import { nowOf } from './now.js';
import { connectSearch } from './search.js';
import { articleList, timelineOf } from './timeline.js';
import { count, text } from './messages.js';
import { LEVELS, atMoment } from './words.js';

const DEFAULT_LEVEL = 'middle';
const TRACKED_SHOWN = 20;
const ASK_AGAIN_AT_MOST = 20;
const NOW_AGAIN_MILLIS = 60_000;

const result = document.getElementById('result');
const announcement = document.getElementById('announce');
const box = connectSearch(document.getElementById('search'), (q) => go({ q, level: state().level }));

let showing = new AbortController();
let chart;
let tracked = [];

function state() {
  const search = new URLSearchParams(location.search);
  const level = search.get('level');
  return {
    q: (search.get('q') ?? '').trim(),
    level: LEVELS.includes(level) ? level : DEFAULT_LEVEL,
    entry: search.get('entry') ?? undefined,
    lang: search.get('lang') ?? undefined,
  };
}

/** A language in the address stays there until another is chosen. */
function addressOf({ q, level, entry, lang: chosen = state().lang }) {
  const search = new URLSearchParams();
  if (q) search.set('q', q);
  if (q && level !== DEFAULT_LEVEL) search.set('level', level);
  if (entry) search.set('entry', entry);
  if (chosen) search.set('lang', chosen);
  return search.toString() ? `?${search}` : './';
}

function go(next) {
  history.pushState(null, '', addressOf(next));
  show();
}

/** An ordinary link that stays on the page; a new tab, a copied address work as everywhere. */
function linkTo(next, properties, ...children) {
  return element('a', {
    ...properties,
    href: addressOf(next),
    onclick: (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      go(next);
    },
  }, ...children);
}

async function show() {
  showing.abort();
  showing = new AbortController();
  const { signal } = showing;
  const asked = state();
  box.show(asked.q);
  const other = document.getElementById('language');
  other.href = addressOf({ ...asked, lang: other.lang });
  markTracked(asked.q);
  document.title = asked.q ? text('page.title.of', { query: asked.q }) : text('page.title');
  if (!asked.q) {
    replace(welcome());
    showNow(signal);
    return;
  }
  result.setAttribute('aria-busy', 'true');
  replace(loading(asked.q));
  try {
    const timeline = await untilComputed(asked, signal);
    if (signal.aborted) return;
    await showTimeline(timeline, asked, signal);
  } catch (problem) {
    if (problem.name === 'AbortError' || signal.aborted) return;
    replace(failed(problem));
    announce(problem.detail ?? text('failed'));
    if (!(problem instanceof api.Problem)) throw problem;
  } finally {
    if (!signal.aborted) result.removeAttribute('aria-busy');
  }
}

/** Asks again while the server says that it is still computing a search word that is not tracked. */
async function untilComputed({ q, level }, signal) {
  for (let again = 0; ; again += 1) {
    try {
      return await api.timeline(q, level, signal);
    } catch (problem) {
      if (!problem.isStillComputing || again >= ASK_AGAIN_AT_MOST) throw problem;
      announce(text('timeline.computing'));
      await new Promise((resolve) => { setTimeout(resolve, (problem.retryAfter ?? 2) * 1000); });
      if (signal.aborted) throw new DOMException('superseded', 'AbortError');
    }
  }
}

/** Below the welcome; anew every minute, though not under a reader who is in it. */
async function showNow(signal) {
  const live = await api.live(signal).catch(() => undefined); // the page is of use without it
  if (signal.aborted) return;
  const shown = result.querySelector('.now');
  const now = live && nowOf(live, (q, ...children) => linkTo({ q, level: DEFAULT_LEVEL }, {}, ...children));
  if (now && !shown) result.append(now);
  else if (now && !shown.matches(':hover, :focus-within')) shown.replaceWith(now);
  setTimeout(() => signal.aborted || showNow(signal), NOW_AGAIN_MILLIS);
}

function replace(...children) {
  chart?.dispose();
  chart = undefined;
  result.replaceChildren(...children.filter(Boolean));
}

function announce(words) {
  announcement.textContent = words;
}

async function showTimeline(timeline, asked, signal) {
  showBuild(timeline);
  if (timeline.articles === 0) {
    replace(await withoutArticles(asked, signal));
    announce(text('none'));
    return;
  }
  if (timeline.entries.length === 0) {
    showWithoutEntries(timeline, asked);
    announce(text('flat.title'));
    return;
  }
  const entries = timelineOf(timeline, (id) => {
    history.replaceState(null, '', addressOf({ ...state(), entry: id }));
  });
  const figure = element('figure', { class: 'chart' });
  let picked;
  const themes = themeButtons(timeline, (theme) => {
    picked = picked === theme ? undefined : theme;
    themes.querySelectorAll('button').forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.theme === picked)));
    chart.highlight(picked);
    entries.show(picked);
  });
  replace(
    headOf(timeline, asked),
    provisionalNotice(timeline),
    figure,
    themes,
    entries.root,
    otherOf(timeline),
    makingOf(timeline),
  );
  chart = drawChart(figure, timeline, (theme, from, before) => {
    const hit = timeline.entries.find((entry) => entry.theme === theme && entry.from < before && entry.to >= from)
      ?? timeline.entries.find((entry) => entry.from < before && entry.to >= from);
    if (hit) entries.open(hit.id);
  });
  announce(text('timeline.shown', {
    query: timeline.query,
    articles: text('count.articles', { n: timeline.articles }),
    entries: text('count.entries', { n: timeline.entries.length }),
  }));
  if (asked.entry) entries.open(asked.entry);
}

function headOf(timeline, asked) {
  return element('header', { class: 'result-head' },
    element('div', {},
      element('h1', {}, timeline.query),
      timeline.alsoCalled.length > 0 && element('p', { class: 'also' }, text('timeline.also', { names: timeline.alsoCalled.join(', ') })),
      element('p', { class: 'figures-line' },
        element('span', {}, text('count.articles', { n: timeline.articles })),
        element('span', {}, text('count.entries', { n: timeline.entries.length })))),
    levelSwitch(timeline, asked));
}

function levelSwitch(timeline, asked) {
  return element('fieldset', { class: 'levels' },
    element('legend', {}, text('level')),
    LEVELS.map((key) => element('label', { title: text('level.entries', { n: timeline.levels[key] }) },
      element('input', {
        type: 'radio',
        name: 'level',
        value: key,
        checked: key === timeline.level,
        onchange: () => go({ q: asked.q, level: key }),
      }),
      element('span', {}, text(`level.${key}`), element('small', {}, ` ${timeline.levels[key]}`)))));
}

/** The themes that entries have. */
function themeButtons(timeline, onPick) {
  const colour = coloursOf(timeline.series);
  const shown = timeline.series.filter((one) => timeline.entries.some((entry) => entry.theme === one.theme));
  return element('div', { class: 'themes', role: 'group', 'aria-label': text('themes.pick') },
    shown.map((one) => element('button', {
      type: 'button',
      class: colour(one.theme),
      'data-theme': one.theme,
      'aria-pressed': 'false',
      onclick: () => onPick(one.theme),
    }, element('i', { class: `swatch ${colour(one.theme)}`, 'aria-hidden': 'true' }), nameOf(one))));
}

/** What is in no entry, by theme, largest first: entries and this are all articles. */
function otherOf(timeline) {
  if (timeline.otherArticles === 0) return undefined;
  const colour = coloursOf(timeline.series);
  const others = timeline.series.filter((one) => one.otherArticles > 0)
    .sort((a, b) => (a.theme === REST) - (b.theme === REST) || b.otherArticles - a.otherArticles);
  return element('section', { class: 'other', 'aria-labelledby': 'other-title' },
    element('h2', { id: 'other-title' }, text('other.title', { n: timeline.otherArticles })),
    element('p', {}, text('other.text')),
    element('ul', {}, others.map((one) => element('li', {},
      element('i', { class: `swatch ${colour(one.theme)}`, 'aria-hidden': 'true' }),
      element('span', {}, nameOf(one)),
      one.steady && element('span', { class: 'steady', title: text('themes.steady.why') }, text('themes.steady')),
      element('b', {}, text('count.size', { n: one.otherArticles }))))));
}

/** How the themes came about: which numbers were tried, and what was left out. */
function makingOf({ model, junk }) {
  if (model.topics < 2) return undefined;
  return element('p', { class: 'making' },
    text('making.themes', { n: model.topics, npmi: model.npmi.toFixed(3) }),
    model.candidates.length > 1 && ` ${text('making.tried', { tried: model.candidates.map((one) => `${one.topics} (${one.npmi.toFixed(3)})`).join(', ') })}`,
    junk > 0 && ` ${text('making.junk', { n: junk })}`);
}

function provisionalNotice(timeline) {
  return timeline.provisional && element('p', { class: 'notice' },
    element('strong', {}, text('provisional')),
    ` ${text('provisional.text')}`,
    timeline.limited && ` ${text('provisional.limited', { n: timeline.articles })}`);
}

/** Articles, but no day on which they pile up: another level may have entries, and the articles are there. */
function showWithoutEntries(timeline, asked) {
  const figure = element('figure', { class: 'chart' });
  replace(
    headOf(timeline, asked),
    provisionalNotice(timeline),
    timeline.series.length > 0 && figure,
    otherOf(timeline),
    element('section', { class: 'flat' },
      element('h2', {}, text('flat.title')),
      element('p', {}, text('flat.text')),
      articleList({
        label: text('articles.of', { words: timeline.query }),
        stored: [],
        size: timeline.limited ? undefined : timeline.articles,
        page: (cursor) => api.articles(asked.q, undefined, cursor, 20),
      })),
  );
  if (timeline.series.length > 0) chart = drawChart(figure, timeline, () => {});
}

/** Nothing matches: say what to do next. */
async function withoutArticles(asked, signal) {
  const near = await api.suggest([...asked.q].slice(0, 1).join(''), signal).then((answer) => answer.queries, () => []);
  const offered = [...near, ...tracked].filter((one, at, all) => one.query !== asked.q
    && all.findIndex((other) => other.query === one.query) === at).slice(0, 8);
  return element('section', { class: 'empty' },
    element('h1', {}, text('none.title', { query: asked.q })),
    element('ul', {},
      element('li', {}, text('none.spelling')),
      element('li', {}, text('none.fewer')),
      element('li', {}, text('none.nouns'))),
    offered.length > 0 && element('p', { class: 'offer' }, text('none.offer')),
    offered.length > 0 && chips(offered, asked.q));
}

function failed(problem) {
  const known = problem instanceof api.Problem;
  return element('section', { class: 'empty failed', role: 'alert' },
    element('h1', {}, text(problem.status === 400 ? 'failed.query' : 'failed.title')),
    element('p', {}, known ? problem.detail : text('failed.page')),
    problem.status !== 400 && element('button', { type: 'button', class: 'more', onclick: show }, text('failed.again')));
}

function welcome() {
  return element('section', { class: 'welcome' },
    element('h1', {}, text('welcome.title.1'), element('br'), text('welcome.title.2')),
    element('p', {}, text('welcome.text')));
}

function loading(q) {
  announce(text('timeline.loading', { query: q }));
  return element('section', { class: 'loading', 'aria-hidden': 'true' },
    element('h1', {}, q),
    element('p', { class: 'hint' }, text('timeline.loading.hint')),
    element('div', { class: 'bone chart-bone' }),
    [0, 1, 2].map(() => element('div', { class: 'bone' })));
}

function chips(queries, current) {
  return element('ul', { class: 'chips' }, queries.map((one) => element('li', {},
    linkTo({ q: one.query, level: state().level }, { class: 'chip', 'aria-current': one.query === current ? 'page' : undefined },
      one.query, one.articles > 0 && element('small', {}, count(one.articles))))));
}

function markTracked(q) {
  const nav = document.getElementById('tracked');
  nav.hidden = tracked.length === 0;
  document.getElementById('tracked-list').replaceWith(Object.assign(chips(tracked.slice(0, TRACKED_SHOWN), q), { id: 'tracked-list' }));
}

function showBuild(timeline) {
  document.getElementById('build').textContent = timeline.build
    ? text('page.build', { id: timeline.build.id, moment: atMoment(timeline.build.publishedAt) })
    : '';
}

document.getElementById('home').addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go({ q: '', level: DEFAULT_LEVEL });
  document.getElementById('q').focus();
});
addEventListener('popstate', show);
api.queries().then((answer) => {
  tracked = answer.queries.filter((one) => one.tracked);
  markTracked(state().q);
}, () => { /* the search itself will say what is wrong */ });
show();
