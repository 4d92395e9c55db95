/* The search page: the reader's question to the engine, and its answer to the page and the address.
 *
 * The address holds all that is asked, so that it can be shared: ?q=…&kind=article&outlet=…&year=2021&sort=date.
 * The history also holds whether the last word was being typed, how much was shown and where the reader was, so that
 * Back shows the same page again. Results stand 20 at a time in `#results`, in rank order; what only other names of
 * actors find stands after them in `#expanded_`, as `li.result.expanded`.
 */
(function () {
  'use strict';

  const STEP = 20;
  const PAUSE = 120; // milliseconds without a key before a search
  const LONG = 400; // milliseconds of a search before a reader is told of it
  const OVERFULL = 200; // results from which a reader is told how to have fewer
  const readout = window.readout;
  const {say, make, quoted, engine} = readout;
  const at = (id) => document.getElementById(id);
  const input = at('q'), status = at('search-status'), meant = at('meant_'), sort = at('sort_'), all = at('facets_');
  const lists = {
    direct: {list: at('results'), more: at('more_'), shown: STEP, results: []},
    others: {list: at('expanded_'), more: at('more-others_'), shown: STEP, results: []}
  };
  const facets = readout.facets(facetsChanged);
  let typing = false, round = 0, waiting = 0, slow = 0, asked = null;

  // What is asked, and its place in the address and the history

  function question() {
    return {query: input.value, filters: facets.chosen(), sort: sort.value};
  }

  function address() {
    const said = new URLSearchParams();
    const now = question();
    if (now.query.trim()) {
      said.set('q', now.query);
    }
    facets.names.forEach((name) => (now.filters[name] || []).forEach((value) => said.append(name, value)));
    if (now.sort !== 'relevance') {
      said.set('sort', now.sort);
    }
    return location.pathname + (String(said) ? '?' + said : '');
  }

  function state() {
    return {typing, shown: lists.direct.shown, others: lists.others.shown, top: window.scrollY};
  }

  /* A browser may refuse to change the address of a file, and addresses have a greatest length. */
  function keep(change) {
    try {
      history[change](state(), '', address());
    } catch (refused) {
      return;
    }
  }

  function ask(change) {
    clearTimeout(waiting);
    lists.direct.shown = lists.others.shown = STEP;
    keep(change === 'pushState' && address() === location.pathname + location.search ? 'replaceState' : change);
    return search();
  }

  function restore(kept) {
    const said = new URLSearchParams(location.search);
    input.value = said.get('q') || '';
    sort.value = said.get('sort') === 'date' ? 'date' : 'relevance';
    facets.choose(Object.fromEntries(facets.names.map((name) => [name, said.getAll(name).filter(Boolean)])));
    typing = Boolean(kept && kept.typing);
    lists.direct.shown = Number(kept && kept.shown) || STEP;
    lists.others.shown = Number(kept && kept.others) || STEP;
    return search().then(() => window.scrollTo(0, Number(kept && kept.top) || 0));
  }

  // Answers

  function find(without) {
    const now = question();
    const filters = Object.fromEntries(Object.entries(now.filters).filter(([name]) => name !== without));
    return engine.find(now.query, {typing, filters, sort: now.sort});
  }

  const documentsOf = (found) => found.direct.concat(found.beginning).map((one) => one.doc);

  function search() {
    const now = round += 1;
    if (!input.value.trim()) {
      asked = null;
      show({words: [], direct: [], beginning: [], expanded: [], unknown: [], meant: [], terms: new Set()});
      busy(false);
      return Promise.resolve();
    }
    busy(true);
    clearTimeout(slow);
    slow = setTimeout(() => tell(say('searching')), LONG);
    return find().then((found) => {
      if (now !== round) {
        return null;
      }
      asked = found;
      return show(found).then(() => now === round && count());
    }).then(() => now === round && busy(false)).catch(() => now === round && fail());
  }

  function count() {
    const found = asked;
    const chosen = facets.chosen();
    return found ? facets.count((name) => chosen[name]
      ? find(name).then(documentsOf) : Promise.resolve(documentsOf(found))) : Promise.resolve();
  }

  function facetsChanged(how) {
    if (how === 'chosen') {
      ask('pushState');
    } else {
      count().catch(fail);
    }
  }

  function busy(now) {
    lists.direct.list.setAttribute('aria-busy', String(now));
  }

  function fail() {
    busy(false);
    tell(say('failed'));
  }

  /* What stands there already is not announced again. */
  function tell(said) {
    clearTimeout(slow);
    if (status.textContent !== said) {
      status.textContent = said;
    }
  }

  /* Both lists are fetched before either is changed, so that no answer stands beside another's. */
  function show(found) {
    const now = round;
    lists.direct.results = found.direct.concat(found.beginning.map((one) => ({...one, match: 'beginning'})));
    lists.others.results = found.expanded;
    return Promise.all(Object.values(lists).map((one) => items(one, 0, found))).then(([direct, others]) => {
      if (now !== round) {
        return;
      }
      lists.direct.list.replaceChildren(...direct);
      lists.others.list.replaceChildren(...others);
      Object.values(lists).forEach(offerMore);
      tellOthers(found);
      offerMeant(found);
      const some = direct.length + others.length;
      at('found_').hidden = !input.value.trim();
      at('found_').classList.toggle('bare', !some && !Object.keys(facets.chosen()).length);
      at('none_').hidden = Boolean(some);
      at('advice_').replaceChildren(...some ? [] : advice(found).map((name) => make('li', '', say(name))));
      tell(sentence(found));
    });
  }

  function items(one, from, found) {
    const wanted = one.results.slice(from, one.shown);
    if (!wanted.length) {
      return Promise.resolve([]);
    }
    return engine.show(wanted.map((result) => result.doc)).then((shown) => shown.map((document, place) => {
      const terms = new Set(found.terms);
      readout.terms(wanted[place].as || '').forEach((term) => terms.add(term));
      const item = readout.result(document, terms, wanted[place].withheld);
      if (wanted[place].match) {
        item.dataset.match = wanted[place].match;
      }
      item.classList.toggle('expanded', one === lists.others);
      return item;
    }));
  }

  function offerMore(one) {
    const left = one.results.length - one.shown;
    one.more.hidden = left <= 0;
    one.more.textContent = left > 0 ? say('more', {count: Math.min(STEP, left), left}) : '';
  }

  function showMore(one) {
    const from = one.shown, now = round;
    one.shown += STEP;
    items(one, from, asked).then((added) => {
      if (now !== round) {
        return;
      }
      one.list.append(...added);
      offerMore(one);
      keep('replaceState');
      added[0].querySelector('a').focus();
    }).catch(fail);
  }

  function tellOthers(found) {
    const names = Array.from(new Set(found.expanded.map((one) => one.as)));
    at('others_').hidden = !names.length;
    at('others-title_').textContent =
      names.length ? say(names.length === 1 ? 'expanded-one' : 'expanded-many', {names: names.join(', ')}) : '';
  }

  function offerMeant(found) {
    const [before, after] = say('meant', {words: '\n'}).split('\n');
    const offers = found.meant.map((words) => {
      const link = make('button', '', words);
      link.type = 'button';
      link.addEventListener('click', () => {
        input.value = words;
        typing = false;
        ask('pushState');
        input.focus();
      });
      return link;
    });
    meant.hidden = !offers.length;
    meant.replaceChildren(before, ...offers.flatMap((link, place) => place ? [say('or'), link] : [link]), after);
  }

  function sentence(found) {
    const query = quoted(input.value);
    const direct = found.direct.length, beginning = found.beginning.length, others = found.expanded.length;
    const counted = (name, number) => say(name + (number === 1 ? 'one' : 'many'), {count: number, query});
    const said = [];
    if (!input.value.trim()) {
      return '';
    }
    if (!found.words.length && !found.phrases) {
      return say('nothing', {query});
    }
    said.push(direct ? counted('', direct)
      : say(Object.keys(facets.chosen()).length ? 'none-filtered' : 'none', {query}));
    if (found.unknown.length && found.words.length > 1) { said.push(say('unknown', {words: found.unknown.map(quoted).join(', ')})); }
    if (beginning) { said.push(counted('beginning-', beginning)); }
    if (others) { said.push(counted('others-', others)); }
    if (direct + beginning > lists.direct.shown) {
      said.push(say('first', {shown: lists.direct.shown}));
      if (direct > OVERFULL) { said.push(say('overfull')); }
    }
    return said.join(' ');
  }

  /* The sentences that may help where nothing is found. */
  function advice(found) {
    const can = {
      filters: Object.keys(facets.chosen()).length, phrase: found.phrases,
      sign: /(^|\s)[+-]/.test(input.value), other: true
    };
    return Object.keys(can).filter((name) => can[name]).map((name) => 'try-' + name);
  }

  function start() {
    const wide = window.matchMedia('(min-width: 64em)');
    at('search-help_').hidden = false;
    wide.addEventListener('change', () => { all.open = all.open || wide.matches; });
    all.addEventListener('toggle', () => { if (all.open) { count().catch(fail); } });
    input.addEventListener('input', () => {
      typing = true;
      clearTimeout(waiting);
      waiting = setTimeout(() => ask('replaceState'), PAUSE);
    });
    at('search-form').addEventListener('submit', (event) => {
      event.preventDefault();
      typing = false;
      ask('pushState');
    });
    sort.addEventListener('change', () => ask('pushState'));
    Object.values(lists).forEach((one) => one.more.addEventListener('click', () => showMore(one)));
    readout.keys(() => ask('replaceState'));
    window.addEventListener('popstate', (event) => restore(event.state));
    window.addEventListener('pagehide', () => keep('replaceState'));
    history.scrollRestoration = 'manual';
    const typed = input.value; // before this script ran
    restore(history.state);
    if (typed && !input.value) {
      input.value = typed;
      typing = true;
      ask('replaceState');
    }
    all.open = wide.matches || Boolean(all.querySelector('[data-facet][open]'));
    engine.open().catch(fail);
  }

  start();
})();
