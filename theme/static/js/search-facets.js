/* The facets of the search page: what the results may be narrowed to, with counts.
 *
 * The kinds are always in view. Another facet's values are asked for only when its <details> is open. Values of one
 * facet are alternatives, so that its counts leave its own choice out; facets narrow each other.
 * Sets `readout.facets(changed)` -> {names, chosen, choose(filters), count(documents)}:
 *   chosen()            {kind: ['article'], …}, without facets in which nothing is chosen
 *   choose(filters)     sets what is chosen
 *   count(documents)    shows the values of the facets in view; `documents(name)` promises what a facet counts
 * `changed` is called when a reader chooses or opens.
 */
(function () {
  'use strict';

  const VALUES_AT_MOST = 200; // the commonest ones; the list scrolls
  const KINDS = ['article', 'event', 'actor', 'outlet', 'briefing', 'claim', 'quote'];
  const readout = window.readout = window.readout || {};
  const {say, make} = readout;

  function facets(changed) {
    const groups = Array.from(document.querySelectorAll('[data-facet]')), all = document.getElementById('facets_');
    const names = groups.map((group) => group.dataset.facet);
    const clear = document.getElementById('clear_');
    let filters = {}, round = 0;

    const inView = (group) => !all.contains(group) || all.open && group.open;

    function chosen() {
      return Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length));
    }

    function choose(wanted) {
      filters = {};
      groups.forEach((group) => {
        const name = group.dataset.facet;
        filters[name] = Array.from(new Set(wanted[name] || [])).slice(0, 100);
        if (filters[name].length) {
          group.open = true;
        }
      });
      tell();
    }

    function tell() {
      groups.forEach((group) => {
        const count = filters[group.dataset.facet].length;
        const summary = group.firstElementChild;
        summary.querySelectorAll('span').forEach((old) => old.remove());
        if (count && all.contains(group)) {
          summary.append(make('span', 'count', ' ' + say('chosen', {count})));
        }
      });
      clear.hidden = Object.keys(chosen()).length === 0;
    }

    function toggle(name, value, on) {
      filters[name] = filters[name].filter((one) => one !== value).concat(on ? [value] : []);
      tell();
      changed('chosen');
    }

    function item(name, {value, label, count}) {
      const box = make('input');
      box.type = 'checkbox';
      box.value = value;
      box.checked = filters[name].includes(value);
      box.addEventListener('change', () => toggle(name, value, box.checked));
      return make('li', '', make('label', '', box, ' ',
        make('span', 'facet-label', name === 'kind' && say('kinds-' + value) || label || value), ' ',
        make('span', 'count', readout.digits(count))));
    }

    /* Kinds and times stand in an order of their own. What is chosen stays in sight, even where nothing has it. */
    function show(group, values) {
      const name = group.dataset.facet, list = group.querySelector('ul');
      const focused = list.contains(document.activeElement) && document.activeElement.value;
      const isChosen = ({value}) => filters[name].includes(value);
      const known = values.filter((one) => one.count || isChosen(one));
      filters[name].filter((value) => known.every((one) => one.value !== value))
        .forEach((value) => known.push({value, label: value, count: 0}));
      if (name === 'kind') {
        known.sort((a, b) => KINDS.indexOf(a.value) - KINDS.indexOf(b.value));
      } else if (/year|month/.test(name)) {
        known.sort((a, b) => a.value < b.value ? 1 : -1);
      }
      const listed = known.filter((one, place) => place < VALUES_AT_MOST || isChosen(one));
      list.replaceChildren(...listed.map((one) => item(name, one)));
      if (!listed.length && all.contains(group)) {
        list.append(make('li', 'muted', say('no-values')));
      }
      if (typeof focused === 'string') {
        const same = Array.from(list.querySelectorAll('input')).find((box) => box.value === focused);
        (same || list.querySelector('input') || group.firstElementChild).focus();
      }
    }

    function count(documents) {
      const now = round += 1;
      return Promise.all(groups.filter(inView).map((group) => {
        const name = group.dataset.facet;
        return documents(name).then((held) => readout.engine.facet(name, held)).then((values) => {
          if (now === round) {
            show(group, values);
          }
        });
      }));
    }

    groups.forEach((group) => {
      filters[group.dataset.facet] = [];
      group.addEventListener('toggle', () => { if (group.open) { changed('opened'); } });
    });
    clear.addEventListener('click', () => {
      choose({});
      document.getElementById('q').focus();
      changed('chosen');
    });
    return {names, chosen, choose, count};
  }

  readout.facets = facets;
})();
