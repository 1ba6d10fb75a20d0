/** The series of a timeline over time: stacked bars, with the same figures as a table. */
import { element } from './dom.js';
import { count, text } from './messages.js';
import { fullDay, fullSpan, month, monthOfYear, quarterOfYear, weekFrom } from './words.js';

/** So many themes get a colour of their own; more could not be told apart. */
const COLOURS = 8;

/** What belongs to no theme, as the API names it. */
export const REST = 'rest';

/** The colour of each theme as a style class: those with most articles in entries have one of their own. */
export function coloursOf(series) {
  const themes = series.filter((one) => one.theme !== REST)
    .sort((a, b) => (b.articles - b.otherArticles) - (a.articles - a.otherArticles));
  const classes = new Map(themes.slice(0, COLOURS).map((one, at) => [one.theme, `c${at}`]));
  return (theme) => classes.get(theme) ?? 'c-rest';
}

export const nameOf = (series) => (series.theme === REST ? text('themes.rest') : series.keywords.slice(0, 3).join(' · '));

const DAY = 86_400_000;
const utc = (day) => Date.parse(`${day}T00:00:00Z`);
const iso = (time) => new Date(time).toISOString().slice(0, 10);

const monthAndDay = (day) => `${+day.slice(5, 7)}/${+day.slice(8)}`;

/**
 * How wide a bar is, chosen so that there are at most some ninety of them. `label` is the text under
 * a bar, empty for most: the year stands under the first bar and wherever a new one begins.
 */
const STEPS = [
  {
    upTo: 70, unit: 'day', start: (day) => day, next: (day) => iso(utc(day) + DAY), name: fullDay,
    label: (day, before) => withYear(monthAndDay(day), day, before),
  },
  {
    upTo: 620, unit: 'week', start: monday, next: (day) => iso(utc(day) + 7 * DAY), name: weekFrom,
    label: (day, before, bars) => (day.slice(0, 7) === before?.slice(0, 7) || (bars > 52 && +day.slice(5, 7) % 3 !== 1)
      ? '' : withYear(month(day), day, before)),
  },
  {
    upTo: 2_600, unit: 'month', start: (day) => `${day.slice(0, 7)}-01`, next: (day) => nextMonth(day, 1), name: monthOfYear,
    label: (day, before) => (['01', '07'].includes(day.slice(5, 7)) ? withYear(month(day), day, before) : ''),
  },
  {
    upTo: Infinity, unit: 'quarter', start: quarter, next: (day) => nextMonth(day, 3), name: quarterOfYear,
    label: (day) => (day.slice(5, 7) === '01' ? day.slice(0, 4) : ''),
  },
];

/** A second line for the year: under January, or whatever comes first. */
function withYear(text, day, before) {
  return day.slice(0, 4) === before?.slice(0, 4) ? text : `${text}\n${day.slice(0, 4)}`;
}

function monday(day) {
  const time = utc(day);
  return iso(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY);
}

function quarter(day) {
  const first = Math.floor((+day.slice(5, 7) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

function nextMonth(day, months) {
  const date = new Date(utc(day));
  date.setUTCMonth(date.getUTCMonth() + months);
  return iso(date.getTime());
}

/** Adds the days of all series and entries up to bars: `{step, bars: [first day…], rows: [{series, values}…], totals, told}`. */
export function barsOf(series, entries) {
  const days = series.flatMap((one) => one.points.map(([day]) => day)).sort();
  const length = (utc(days.at(-1)) - utc(days[0])) / DAY;
  const step = STEPS.find((one) => length <= one.upTo);
  const bars = [];
  for (let bar = step.start(days[0]); bar <= days.at(-1); bar = step.next(bar)) bars.push(bar);
  const place = new Map(bars.map((bar, at) => [bar, at]));
  const rows = series.map((one) => {
    const values = new Array(bars.length).fill(0);
    for (const [day, articles] of one.points) values[place.get(step.start(day))] += articles;
    return { series: one, values };
  });
  const totals = bars.map((_, at) => rows.reduce((sum, row) => sum + row.values[at], 0));
  const told = new Array(bars.length).fill(0);
  for (const [day, articles] of entries.flatMap((entry) => entry.days)) told[place.get(step.start(day))] += articles;
  return { step, bars, rows, totals, told, from: days[0], to: days.at(-1) };
}

/**
 * Shows a timeline's series in the figure. `onPick(theme, firstDay, dayAfter)` is called when a bar is clicked.
 * Returns `{highlight(theme or undefined), dispose()}`.
 */
export function drawChart(figure, { series, entries, query, articles, otherArticles }, onPick) {
  const data = { ...barsOf(series, entries), colour: coloursOf(series) };
  const most = data.totals.indexOf(Math.max(...data.totals));
  const summary = text('chart.summary', {
    span: fullSpan(data.from, data.to),
    articles: text('count.articles', { n: articles }),
    told: articles - otherArticles,
    unit: text(`chart.unit.${data.step.unit}`),
    bar: data.step.name(data.bars[most]),
    most: text('count.size', { n: data.totals[most] }),
  });

  const canvas = element('div', { class: 'canvas', role: 'img', 'aria-label': text('chart.label', { query, summary }) });
  figure.append(canvas, element('figcaption', {}, summary), tableOf(data));

  let chart;
  let disposed = false;
  let highlighted;
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const draw = () => chart?.setOption(optionOf(data, highlighted, getComputedStyle(figure)), { notMerge: true });
  const resize = new ResizeObserver(() => chart?.resize());

  loadEcharts().then((echarts) => {
    if (disposed) return;
    chart = echarts.init(canvas, null, { renderer: 'canvas' });
    draw();
    chart.on('click', ({ seriesId, dataIndex }) =>
      onPick(seriesId, data.bars[dataIndex], data.step.next(data.bars[dataIndex])));
    resize.observe(canvas);
    canvas.dataset.drawn = 'true';
  }, () => {
    // The table holds the same figures, so it takes the drawing's place.
    canvas.remove();
    figure.querySelector('details').open = true;
  });
  scheme.addEventListener('change', draw);

  return {
    highlight(theme) {
      highlighted = theme;
      draw();
    },
    dispose() {
      disposed = true;
      scheme.removeEventListener('change', draw);
      resize.disconnect();
      chart?.dispose();
    },
  };
}

function optionOf({ step, bars, rows, totals, told, colour: classOf }, highlighted, style) {
  const colour = (name) => style.getPropertyValue(name).trim();
  const font = style.fontFamily;
  return {
    animation: false,
    textStyle: { fontFamily: font },
    grid: { left: 4, right: 4, top: 12, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: bars,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour('--rule-strong') } },
      axisLabel: {
        color: colour('--ink-soft'),
        fontSize: 11,
        lineHeight: 15,
        hideOverlap: true,
        interval: (at, bar) => step.label(bar, bars[at - 1], bars.length) !== '',
        formatter: (bar, at) => step.label(bar, bars[at - 1], bars.length),
      },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 3,
      axisLabel: { color: colour('--ink-soft'), fontSize: 11 },
      splitLine: { lineStyle: { color: colour('--rule') } },
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: colour('--shade') } },
      confine: true,
      backgroundColor: colour('--paper'),
      borderColor: colour('--rule-strong'),
      borderWidth: 1,
      padding: 0,
      textStyle: { color: colour('--ink'), fontSize: 12, fontFamily: font },
      // An element, not markup: keywords come from headlines.
      formatter: (items) => tooltipOf(items[0].dataIndex, step.name(bars[items[0].dataIndex]), { rows, totals, told, colour: classOf }),
    },
    series: [...rows.map(({ series, values }) => ({
      id: series.theme,
      name: nameOf(series),
      type: 'bar',
      stack: 'articles',
      barCategoryGap: '18%',
      barMaxWidth: 26,
      data: values,
      emphasis: { disabled: true },
      cursor: 'pointer',
      itemStyle: {
        color: colour(`--${classOf(series.theme)}`),
        opacity: highlighted && highlighted !== series.theme ? 0.16 : 1,
      },
    })), {
      // What of each bar is in entries.
      id: 'entries',
      name: text('chart.told'),
      type: 'line',
      step: 'middle',
      symbol: 'none',
      silent: true,
      data: told,
      lineStyle: { color: colour('--ink'), width: 1.5 },
    }],
  };
}

function tooltipOf(at, name, { rows, totals, told, colour }) {
  const there = rows
    .map((row) => ({ row, articles: row.values[at] }))
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => b.articles - a.articles);
  return element('div', { class: 'tip' },
    element('strong', {}, text('chart.bar', { bar: name, articles: text('count.size', { n: totals[at] }) })),
    element('span', {}, text('chart.told.of', { n: told[at] })),
    there.slice(0, 5).map(({ row, articles }) => element('span', {},
      element('i', { class: `swatch ${colour(row.series.theme)}` }),
      `${nameOf(row.series)} ${count(articles)}`)),
    there.length > 5 && element('span', {}, text('chart.others', { n: there.length - 5 })));
}

function tableOf({ step, bars, rows, totals, told }) {
  const lines = bars.map((bar, at) => ({ bar, at })).filter(({ at }) => totals[at] > 0);
  const most = (at) => rows.reduce((best, row) => (row.values[at] > best.values[at] ? row : best));
  return element('details', { class: 'figures' },
    element('summary', {}, text('chart.numbers')),
    element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': text('chart.table') },
      element('table', {},
        element('thead', {}, element('tr', {},
          element('th', { scope: 'col' }, text('chart.when')),
          element('th', { scope: 'col' }, text('chart.articles')),
          element('th', { scope: 'col' }, text('chart.told')),
          element('th', { scope: 'col' }, text('chart.other')),
          element('th', { scope: 'col' }, text('chart.largest')))),
        element('tbody', {}, lines.map(({ bar, at }) => element('tr', {},
          element('th', { scope: 'row' }, step.name(bar)),
          element('td', {}, count(totals[at])),
          element('td', {}, count(told[at])),
          element('td', {}, count(totals[at] - told[at])),
          element('td', {}, `${nameOf(most(at).series)} (${count(most(at).values[at])})`)))))));
}

let loading;

/** ECharts is by far the largest part of the page, so it comes only when there is something to draw. */
function loadEcharts() {
  loading ??= new Promise((resolve, reject) => {
    document.head.append(element('script', {
      src: 'assets/echarts.js',
      onload: () => resolve(window.echarts),
      onerror: () => { loading = undefined; reject(new Error('echarts.js did not load')); },
    }));
  });
  return loading;
}
