/** What the stream sees now: the topics of the latest window, above all those that just emerge. */
import { element, isWebAddress, sizeOf } from './dom.js';
import { text } from './messages.js';
import { dayOf, fullSpan, lastDayBefore, share, state } from './words.js';

const SHOWN = 8;

/**
 * Undefined when the window has no topics. `link(keyword, ...children)` makes a link to the
 * timeline of a keyword.
 */
export function nowOf(live, link) {
  if (live.topics.length === 0) return undefined;
  const largest = Math.max(...live.topics.map((topic) => topic.size));
  // Largest first, as they come; those that emerge are small still and must not be below the fold.
  const topics = [...live.topics.filter((topic) => topic.emerging), ...live.topics.filter((topic) => !topic.emerging)];
  const items = topics.map((topic) => itemOf(topic, largest, link));
  const list = element('ol', { class: 'now-topics' }, items.slice(0, SHOWN));
  const rest = items.slice(SHOWN);
  return element('section', { class: 'now', 'aria-labelledby': 'now-title' },
    element('div', { class: 'now-head' },
      element('h2', { id: 'now-title' }, text(live.open ? 'now.open' : 'now.latest')),
      element('p', { class: 'figures-line' },
        element('time', { datetime: live.from }, fullSpan(dayOf(live.from), lastDayBefore(live.to))),
        element('span', {}, text('count.articles', { n: live.articles })),
        live.open && element('span', { class: 'provisional', title: text('now.provisional.why') }, text('now.provisional')))),
    list,
    rest.length > 0 && element('button', {
      type: 'button',
      class: 'more',
      onclick: (event) => {
        list.append(...rest);
        event.currentTarget.remove();
        rest[0].querySelector('a')?.focus();
      },
    }, text('now.more', { n: rest.length })));
}

function itemOf(topic, largest, link) {
  const [typical] = topic.articles;
  const item = element('li', { class: topic.emerging ? 'emerging' : undefined },
    element('h3', {}, topic.keywords.map((word, at) => [
      at > 0 && element('span', { class: 'dot', 'aria-hidden': 'true' }, ' · '),
      link(word, word)])),
    typical && element('p', { class: 'label' }, isWebAddress(typical.url)
      ? element('a', { href: typical.url, target: '_blank', rel: 'noopener noreferrer' }, typical.title)
      : typical.title),
    element('ul', { class: 'facts' },
      element('li', {}, sizeOf(topic.size)),
      element('li', {}, text('now.share', { share: share(topic.share) })),
      topic.emerging && element('li', { class: 'state new', title: text('now.emerging.why') }, text('now.emerging')),
      topic.state && !(topic.emerging && topic.state === 'new') && element('li', { class: `state ${topic.state}` }, state(topic.state))));
  item.style.setProperty('--part', String(topic.size / largest));
  return item;
}
