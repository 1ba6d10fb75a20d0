/** How dates, numbers and states read in Korean. */

const number = new Intl.NumberFormat('ko-KR');
const percent = new Intl.NumberFormat('ko-KR', { style: 'percent', maximumFractionDigits: 0 });
const moment = new Intl.DateTimeFormat('ko-KR', {
  timeZone: 'Asia/Seoul', year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false,
});

export const LEVELS = [['coarse', '굵게'], ['middle', '보통'], ['fine', '자세히']];

const STATES = {
  new: '새로 시작', growing: '커지는 중', steady: '이어지는 중', fading: '잦아드는 중', ended: '끝남',
};

/** Below this, another seed gives clearly different articles (stability is 0 to 1). */
export const LOW_STABILITY = 0.5;
/** Not known (null) in a provisional timeline: then nothing is said. */
export const isUnstable = (entry) => entry.stability !== null && entry.stability < LOW_STABILITY;

export const count = (value) => number.format(value);
export const share = (value) => (value > 0 && value < 0.01 ? '1% 미만' : percent.format(value));
export const state = (value) => STATES[value] ?? '';
export const atMoment = (instant) => moment.format(new Date(instant));

const parts = (day) => day.split('-').map(Number);
const monthAndDay = (day) => `${parts(day)[1]}월 ${parts(day)[2]}일`;

/** `2020년 1월 20일` */
export const fullDay = (day) => `${parts(day)[0]}년 ${monthAndDay(day)}`;

/** A stretch of days under the heading of the year it begins in: `1월 20일 – 2월 3일`. */
export function span(from, to) {
  if (from === to) return monthAndDay(from);
  const [fromYear, fromMonth] = parts(from);
  const [toYear, toMonth, toDay] = parts(to);
  if (fromYear !== toYear) return `${monthAndDay(from)} – ${fullDay(to)}`;
  return fromMonth === toMonth ? `${monthAndDay(from)} – ${toDay}일` : `${monthAndDay(from)} – ${monthAndDay(to)}`;
}

/** `2020년 1월 20일 – 2020년 12월 31일`, or one day. */
export const fullSpan = (from, to) => (from === to ? fullDay(from) : `${fullDay(from)} – ${fullDay(to)}`);

const seoulDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The last day of a stretch that ends, exclusively, with this moment. */
export const lastDayBefore = (moment) => seoulDay.format(new Date(moment).getTime() - 1);

/** The day in Seoul of a moment written with Seoul's offset, as the API writes it. */
export const dayOf = (publishedAt) => publishedAt.slice(0, 10);

export const shortDay = (day) => `${parts(day)[0]}. ${parts(day)[1]}. ${parts(day)[2]}.`;
