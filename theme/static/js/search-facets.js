/* The facets of the search page: what the results may be narrowed to, with counts.
 *
 * A facet's values are asked for only when its <details> is open. Values of one facet are alternatives, so that its
 * counts leave its own choice out; facets narrow each other.
 * Sets `readout.facets(changed)` -> {names, chosen, choose(filters), count(documents)}:
 *   chosen()            {kind: ['article'], …}, without facets in which nothing is chosen
 *   choose(filters)     sets what is chosen
 *   count(documents)    shows the values of the open facets; `documents(name)` promises what a facet counts
 * `changed` is called when a reader chooses or opens.
 */
(function () {
  'use strict';

  const VALUES_AT_FIRST = 12;
  const NEWEST_FIRST = ['year', 'month'];
  const readout = window.readout = window.readout || {};
  const {say, make} = readout;

  function facets(changed) {
    const groups = Array.from(document.querySelectorAll('details[data-facet]'));
    const names = groups.map((group) => group.dataset.facet);
    const clear = document.getElementById('_clear');
    const every = new Set(); // facets whose long list the reader has asked for
    let filters = {};
    let round = 0;

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
        const summary = group.querySelector('summary');
        summary.querySelectorAll('span').forEach((old) => old.remove());
        if (count) {
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

    function item(name, one) {
      const box = make('input');
      const label = make('label', '', box, ' ', make('span', 'facet-label', one.label), ' ',
        make('span', 'count', one.count.toLocaleString(document.documentElement.lang || 'en')));
      box.type = 'checkbox';
      box.value = one.value;
      box.checked = filters[name].includes(one.value);
      box.addEventListener('change', () => toggle(name, one.value, box.checked));
      return make('li', '', label);
    }

    function labelled(name, one) {
      return {value: String(one.value), count: one.count,
        label: (name === 'kind' && say('kind-' + one.value)) || one.label || String(one.value)};
    }

    function ordered(name, values) {
      const compare = new Intl.Collator(document.documentElement.lang || 'en').compare;
      return values.sort((a, b) => NEWEST_FIRST.includes(name)
        ? (a.value < b.value ? 1 : -1) : b.count - a.count || compare(a.label, b.label));
    }

    /* What is chosen stays in sight, even where nothing has it. */
    function show(group, values) {
      const name = group.dataset.facet;
      const list = group.querySelector('ul');
      const focused = list.contains(document.activeElement) ? document.activeElement.value : null;
      const known = values.map((one) => labelled(name, one)).filter((one) => one.count);
      const missing = filters[name].filter((value) => known.every((one) => one.value !== value))
        .map((value) => labelled(name, values.find((one) => String(one.value) === value) || {value, count: 0}));
      const all = ordered(name, known.concat(missing));
      const listed = every.has(name) ? all
        : all.filter((one, place) => place < VALUES_AT_FIRST || filters[name].includes(one.value));
      list.replaceChildren(...listed.map((one) => item(name, one)));
      if (all.length === 0) {
        list.append(make('li', 'muted', say('no-values')));
      }
      if (listed.length < all.length) {
        const more = make('button', '', say('all-values', {count: all.length - listed.length}));
        more.type = 'button';
        more.addEventListener('click', () => {
          every.add(name);
          show(group, values);
          list.children[listed.length].querySelector('input').focus();
        });
        list.append(make('li', '', more));
      }
      if (focused !== null) {
        const same = Array.from(list.querySelectorAll('input')).find((box) => box.value === focused);
        (same || group.querySelector('summary')).focus();
      }
    }

    function count(documents) {
      const now = round += 1;
      return Promise.all(groups.filter((group) => group.open).map((group) => {
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
      document.querySelector('#_facets > summary').focus();
      changed('chosen');
    });
    return {names, chosen, choose, count};
  }

  readout.facets = facets;
})();
