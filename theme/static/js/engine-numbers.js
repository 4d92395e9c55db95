/* Numbers and words as the files of the search hold them; generator/publish/search/ writes them, in codes.py and
 * fronts.py, and docs/search-index.md says how.
 *
 * Sets on the global `readout`:
 *   numbers(text)               what reads the numbers of a text, one after another
 *   fronts(written, unmarked)   words that lack what they share with the one before: [{word, mark}], after a digit
 *                               each or, unmarked, none
 */
(function () {
  'use strict';

  const VALUES = new Uint8Array(128); // by character, of 91

  for (let code = 33, value = 0; code < 127; code += 1) {
    if (!'"<\\'.includes(String.fromCharCode(code))) { VALUES[code] = value++; }
  }

  function numbers(text) {
    let at = 0, pair = 0, left = 0;
    function bit() {
      if (left === 0) {
        pair = VALUES[text.charCodeAt(at)] * 91 + VALUES[text.charCodeAt(at + 1)];
        at += 2;
        left = 13;
      }
      left -= 1;
      return pair >> left & 1;
    }
    function zeros() {
      let count = 0;
      while (!bit()) { if ((count += 1) > 1e6) { throw new Error('broken numbers'); } }
      return count;
    }
    function rest(high, width) {
      for (; width > 0; width -= 1) { high = high * 2 + bit(); }
      return high;
    }
    const read = {
      rice: (width) => rest(zeros(), width),
      gamma: () => { const width = zeros(); return rest(1, width); },
      below: (room) => {
        const width = widthOf(room), short = (2 << width) - room, value = rest(0, width);
        return value < short ? value : value * 2 + bit() - short;
      },
      ascending: (room, count) => {
        const found = [];
        for (let left = count, next = 0; left > 0; left -= 1) {
          const free = room - next;
          next += left > 1 ? read.rice(widthOf(Math.floor((2 * free - left) / (2 * left + 2)))) : read.below(free);
          found.push(next);
          next += 1;
        }
        return found;
      },
      /* Of rows of numbers by field, one a document, their values and their means. */
      sizes: (fields, count) => {
        const sizes = {}, means = {};
        fields.forEach((field) => {
          if (!count) { return; }
          const mean = read.gamma() - 1, width = read.gamma() - 1, each = sizes[field] = new Int32Array(count);
          let sum = 0;
          for (let doc = 0; doc < count; doc += 1) {
            const folded = read.rice(width);
            sum += each[doc] = mean + (folded % 2 ? -(folded + 1) / 2 : folded / 2);
          }
          means[field] = sum / count;
        });
        return {sizes, means};
      },
      /* A row of stars between bars, as its shorter half: [documents, how many stars each has]. */
      stars: (size, count) => {
        const docs = [], often = [];
        const add = (doc, many) => {
          if (doc === docs[docs.length - 1]) { often[often.length - 1] += many; }
          else if (many) { docs.push(doc); often.push(many); }
        };
        if (count < size) {
          read.ascending(size + count - 1, count).forEach((star, at) => add(star - at, 1));
        } else {
          let before = 0;
          read.ascending(size + count - 1, size - 1).concat(size + count - 1).forEach((bar, doc) => {
            add(doc, bar - doc - before);
            before = bar - doc;
          });
        }
        return {docs, often};
      }
    };
    return read;
  }

  function fronts(written, unmarked) {
    let word = '';
    return (written.match(/[A-Z][^A-Z]*/g) || []).map((part) => {
      word = word.slice(0, part.charCodeAt(0) - 65) + part.slice(unmarked ? 1 : 2);
      return {word, mark: Number(part[1])};
    });
  }

  function widthOf(number) { return Math.max(31 - Math.clz32(number), 0); }

  Object.assign(window.readout, {numbers, fronts});
})();
