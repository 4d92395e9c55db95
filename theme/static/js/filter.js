/* Narrows the rows of an index in place, where one page holds them all: values of several facets together, with the
 * counts that each would leave. What is chosen stands in the address after #, as the names of the values' own pages. */
(function () {
  'use strict';

  const said = document.querySelector('.filters [data-shown]');
  const facets = Array.from(document.querySelectorAll('.filter[data-of]'), (box) => ({
    links: Array.from(box.querySelectorAll('li a')),
    of: box.dataset.of.split(' ').map((values) => values.split(',')),
  }));
  const rows = Array.from(document.querySelectorAll('.list > .rows > .row'));
  const name = (link) => link.getAttribute('href').replace('.html', '');
  const chosen = () => location.hash.slice(1).split('&').filter((one) => one.includes('_'));

  function narrow() {
    const names = chosen();
    const picks = facets.map((facet) => facet.links.findIndex((link) => names.includes(name(link))));
    const has = (facet, row, value) => facet.of[row].includes(String(value));
    const fits = (row, but) => facets.every((one, at) => one === but || picks[at] < 0 || has(one, row, picks[at]));
    rows.forEach((row, at) => {
      row.hidden = !fits(at);
    });
    facets.forEach((facet, at) => facet.links.forEach((link, value) => {
      const count = rows.filter((_, row) => fits(row, facet) && has(facet, row, value)).length;
      link.nextElementSibling.textContent = count;
      link.parentNode.hidden = !count && picks[at] !== value;
      if (picks[at] === value) {
        link.setAttribute('aria-current', 'true');
      } else {
        link.removeAttribute('aria-current');
      }
    }));
    const left = rows.filter((row) => !row.hidden).length;
    said.textContent = location.hash && said.dataset.shown.replace('{shown}', left).replace('{all}', rows.length);
  }

  facets.forEach((facet) => facet.links.forEach((link) => link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const others = facet.links.map(name), before = chosen();
      const kept = before.filter((one) => !others.includes(one));
      location.hash = (before.includes(name(link)) ? kept : [...kept, name(link)]).join('&') || 'all';
    }
  })));
  if (facets.length) {
    addEventListener('hashchange', narrow);
    narrow();
  }
}());
