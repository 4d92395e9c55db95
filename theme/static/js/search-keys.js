/* The keys of the search page: / and Escape lead to the search box, the arrows go through the results, Enter opens one
 * as any link. Sets `readout.keys(emptied)`, which begins to listen; `emptied` is called after Escape in the box. */
(function () {
  'use strict';

  const input = document.getElementById('q'), slash = document.getElementById('slash_');

  function links() {
    return Array.from(document.querySelectorAll('li.result .result-title a'));
  }

  /* One step among the results; the one before the first is the search box. */
  function step(by) {
    const every = links();
    const place = document.activeElement === input ? -1 : every.findIndex((link) => link === document.activeElement);
    const to = place + by;
    if (to < every.length) {
      (to < 0 ? input : every[to]).focus();
    }
  }

  function onKey(event, emptied) {
    const target = event.target;
    const inResults = target.closest && target.closest('li.result');
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
      return;
    }
    if (event.key === '/' && slash.checked && !/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) {
      input.focus();
      input.select();
    } else if (event.key === 'ArrowDown' && (inResults || target === input)) {
      step(1);
    } else if (event.key === 'ArrowUp' && inResults) {
      step(-1);
    } else if (event.key === 'Escape' && inResults) {
      input.focus();
    } else if (event.key === 'Escape' && target === input && input.value) {
      input.value = '';
      emptied();
    } else {
      return;
    }
    event.preventDefault();
  }

  /* A reader who types with other tools than fingers can switch the key `/` off; a browser may refuse to keep that. */
  function rememberSlash() {
    try {
      slash.checked = localStorage.getItem('readout-slash') !== 'off';
      slash.addEventListener('change', () => localStorage.setItem('readout-slash', slash.checked ? 'on' : 'off'));
    } catch (refused) {
      return;
    }
  }

  window.readout.keys = (emptied) => {
    rememberSlash();
    document.addEventListener('keydown', (event) => onKey(event, emptied));
  };
})();
