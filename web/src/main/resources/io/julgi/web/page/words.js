/** How dates, shares and states read. */
import { lang, text } from './messages.js';

const percent = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 });
const moment = new Intl.DateTimeFormat(lang, {
  timeZone: 'Asia/Seoul', year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false,
});
const monthName = new Intl.DateTimeFormat(lang, { timeZone: 'UTC', month: 'short' });

export const LEVELS = ['coarse', 'middle', 'fine'];

export const share = (value) => (value > 0 && value < 0.01 ? text('share.small') : percent.format(value));
export const state = (value) => text(`state.${value}`);
export const atMoment = (instant) => moment.format(new Date(instant));

/** As strings, for a year is not written like a number of articles. */
function parts(day) {
  const [year, month, date] = day.split('-');
  return {
    year, month: String(+month), day: String(+date), monthName: monthName.format(new Date(`${day}T00:00:00Z`)), quarter: String(Math.ceil(+month / 3)),
  };
}

const written = (form) => (day) => text(form, parts(day));

/** `1월 20일` */
export const monthAndDay = written('date.monthAndDay');
/** `2020년 1월 20일` */
export const fullDay = written('date.full');
/** `2020. 1. 20.` */
export const shortDay = written('date.short');
/** `1월` */
export const month = written('date.month');
/** `2020년 1월` */
export const monthOfYear = written('date.monthOfYear');
/** `2020년 1분기` */
export const quarterOfYear = written('date.quarter');
const dayOfMonth = written('date.day');

/** The week that begins with this day. */
export const weekFrom = (day) => text('date.week', { day: fullDay(day) });

/** A stretch of days under the heading of the year it begins in: `1월 20일 – 2월 3일`. */
export function span(from, to) {
  if (from === to) return monthAndDay(from);
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${monthAndDay(from)} – ${fullDay(to)}`;
  return `${monthAndDay(from)} – ${from.slice(0, 7) === to.slice(0, 7) ? dayOfMonth(to) : monthAndDay(to)}`;
}

/** `2020년 1월 20일 – 2020년 12월 31일`, or one day. */
export const fullSpan = (from, to) => (from === to ? fullDay(from) : `${fullDay(from)} – ${fullDay(to)}`);

const seoulDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The last day of a stretch that ends, exclusively, with this moment. */
export const lastDayBefore = (end) => seoulDay.format(new Date(end).getTime() - 1);

/** The day in Seoul of a moment written with Seoul's offset, as the API writes it. */
export const dayOf = (publishedAt) => publishedAt.slice(0, 10);
