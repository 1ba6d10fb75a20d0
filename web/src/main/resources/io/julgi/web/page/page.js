/** One page: what is asked for stands in the address, what is shown follows from it. */
import * as api from './api.js';
import { COLOURS, drawChart } from './chart.js';
import { element } from './dom.js';
import { nowOf } from './now.js';
import { connectSearch } from './search.js';
import { articleList, colourOf, timelineOf } from './timeline.js';
import { LEVELS, atMoment, count } from './words.js';

const DEFAULT_LEVEL = 'middle';
const TRACKED_SHOWN = 20;
const ASK_AGAIN_AT_MOST = 20;
const NOW_AGAIN_MILLIS = 60_000;

const result = document.getElementById('result');
const announcement = document.getElementById('announce');
const box = connectSearch(document.getElementById('search'), (text) => go({ q: text, level: state().level }));

let showing = new AbortController();
let chart;
let tracked = [];

function state() {
  const search = new URLSearchParams(location.search);
  const level = search.get('level');
  return {
    q: (search.get('q') ?? '').trim(),
    level: LEVELS.some(([key]) => key === level) ? level : DEFAULT_LEVEL,
    entry: search.get('entry') ?? undefined,
  };
}

function addressOf({ q, level, entry }) {
  const search = new URLSearchParams();
  if (q) search.set('q', q);
  if (q && level !== DEFAULT_LEVEL) search.set('level', level);
  if (entry) search.set('entry', entry);
  return search.size > 0 ? `?${search}` : './';
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
  markTracked(asked.q);
  document.title = asked.q ? `${asked.q} · 줄기` : '줄기 · 뉴스 타임라인';
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
    announce(problem.detail ?? '오류가 났습니다.');
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
      announce('아직 계산하고 있습니다.');
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

function announce(text) {
  announcement.textContent = text;
}

async function showTimeline(timeline, asked, signal) {
  showBuild(timeline);
  if (timeline.articles === 0) {
    replace(await withoutArticles(asked, signal));
    announce('맞는 기사가 없습니다.');
    return;
  }
  if (timeline.entries.length === 0) {
    showWithoutEntries(timeline, asked);
    announce('이 상세도에는 항목이 없습니다.');
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
    makingOf(timeline),
  );
  chart = drawChart(figure, timeline, (theme, from, before) => {
    const hit = timeline.entries.find((entry) => entry.theme === theme && entry.from < before && entry.to >= from)
      ?? timeline.entries.find((entry) => entry.from < before && entry.to >= from);
    if (hit) entries.open(hit.id);
  });
  announce(`${timeline.query} 타임라인: 기사 ${count(timeline.articles)}건, 항목 ${count(timeline.entries.length)}개.`);
  if (asked.entry) entries.open(asked.entry);
}

function headOf(timeline, asked) {
  return element('header', { class: 'result-head' },
    element('div', {},
      element('h1', {}, timeline.query),
      element('p', { class: 'figures-line' },
        element('span', {}, `기사 ${count(timeline.articles)}건`),
        element('span', {}, `항목 ${count(timeline.entries.length)}개`))),
    levelSwitch(timeline, asked));
}

function levelSwitch(timeline, asked) {
  return element('fieldset', { class: 'levels' },
    element('legend', {}, '상세도'),
    LEVELS.map(([key, name]) => element('label', { title: key in timeline.levels ? `토픽 ${timeline.levels[key]}개로 나눕니다` : undefined },
      element('input', {
        type: 'radio',
        name: 'level',
        value: key,
        checked: key === timeline.level,
        disabled: !(key in timeline.levels),
        onchange: () => go({ q: asked.q, level: key }),
      }),
      element('span', {}, name, key in timeline.levels && element('small', {}, ` ${timeline.levels[key]}`)))));
}

function themeButtons(timeline, onPick) {
  const shown = timeline.series.filter((one, at) => at < COLOURS || timeline.entries.some((entry) => entry.theme === one.theme));
  const others = timeline.series.length - shown.length;
  return element('div', { class: 'themes', role: 'group', 'aria-label': '한 주제만 강조하기' },
    shown.map((one) => element('button', {
      type: 'button',
      class: colourOf(timeline.series, one.theme),
      'data-theme': one.theme,
      'aria-pressed': 'false',
      onclick: () => onPick(one.theme),
    }, element('i', { class: `swatch ${colourOf(timeline.series, one.theme)}`, 'aria-hidden': 'true' }), one.keywords.slice(0, 3).join(' · '))),
    others > 0 && element('span', { class: 'others c-rest' }, element('i', { class: 'swatch', 'aria-hidden': 'true' }), `그 밖의 토픽 ${others}개`));
}

/** How the topics came about: which numbers were tried, and what was left out. */
function makingOf(timeline) {
  const { model, junk } = timeline;
  if (model.topics < 2) return undefined;
  return element('details', { class: 'making' },
    element('summary', {}, `기사를 토픽 ${count(model.topics)}개로 나누었습니다`,
      junk > 0 && `. 뜻이 없는 토픽 ${count(junk)}개는 뺐습니다`),
    element('table', {},
      element('thead', {}, element('tr', {}, ['토픽 수', '응집도', '퍼플렉서티'].map((name) => element('th', { scope: 'col' }, name)))),
      element('tbody', {}, model.candidates.map((tried) => element('tr', { class: tried.topics === model.topics ? 'chosen' : undefined },
        element('td', {}, `${count(tried.topics)}개`),
        element('td', {}, tried.npmi.toFixed(3)),
        element('td', {}, tried.perplexity === null ? '–' : tried.perplexity.toFixed(1)))))),
    element('p', {}, '응집도(c_npmi)는 높을수록, 퍼플렉서티는 낮을수록 좋습니다. 응집도가 가장 높은 수를 골랐습니다.'));
}

function provisionalNotice(timeline) {
  return timeline.provisional && element('p', { class: 'notice' },
    element('strong', {}, '잠정 결과'),
    ' 추적하지 않는 검색어라서 저장된 기사로 방금 계산했습니다. 다시 찾으면 달라질 수 있습니다.',
    timeline.limited && ` 맞는 기사가 많아 가장 새로운 ${count(timeline.articles)}건만 보았습니다.`);
}

/** Articles, but no day on which they pile up: another level may have entries, and the articles are there. */
function showWithoutEntries(timeline, asked) {
  const figure = element('figure', { class: 'chart' });
  replace(
    headOf(timeline, asked),
    provisionalNotice(timeline),
    timeline.series.length > 0 && figure,
    element('section', { class: 'flat' },
      element('h2', {}, '이 상세도에는 항목이 없습니다'),
      element('p', {}, '한때에 몰려 나온 기사가 적어 날짜로 나누지 못했습니다. 다른 상세도를 골라 보거나, 기사를 새것부터 그대로 보세요.'),
      articleList({
        label: `${timeline.query} 기사`,
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
    element('h1', {}, `‘${asked.q}’에 맞는 기사가 없습니다`),
    element('ul', {},
      element('li', {}, '띄어쓰기나 다른 표기를 써 보세요. 예: ‘신종 코로나’ 대신 ‘코로나19’.'),
      element('li', {}, '낱말을 줄여 보세요. 넣은 낱말이 모두 제목에 있는 기사만 찾습니다.'),
      element('li', {}, '조사나 부호는 빼고 명사로 찾아 보세요. 낱말의 일부만으로는 찾지 않습니다.')),
    offered.length > 0 && element('p', { class: 'offer' }, '이런 검색어는 어떨까요?'),
    offered.length > 0 && chips(offered, asked.q));
}

function failed(problem) {
  const known = problem instanceof api.Problem;
  return element('section', { class: 'empty failed', role: 'alert' },
    element('h1', {}, problem.status === 400 ? '검색어를 고쳐 주세요' : '타임라인을 가져오지 못했습니다'),
    element('p', {}, known ? problem.detail : '페이지에 오류가 났습니다. 새로 고침해 보세요.'),
    problem.status !== 400 && element('button', { type: 'button', class: 'more', onclick: show }, '다시 시도'));
}

function welcome() {
  return element('section', { class: 'welcome' },
    element('h1', {}, '검색어 하나로 보는', element('br'), '뉴스의 흐름'),
    element('p', {}, '낱말을 넣으면 그 낱말의 기사를 토픽으로 묶어, 언제 무엇이 뉴스였는지 날짜순으로 보여 줍니다. 항목을 누르면 그때의 기사가 열립니다.'));
}

function loading(q) {
  announce(`${q} 타임라인을 가져옵니다.`);
  return element('section', { class: 'loading', 'aria-hidden': 'true' },
    element('h1', {}, q),
    element('p', { class: 'hint' }, '처음 찾는 검색어는 계산에 몇 초 걸립니다.'),
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
    ? `빌드 ${timeline.build.id} · ${atMoment(timeline.build.publishedAt)} 공개`
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
