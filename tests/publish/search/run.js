// Runs Readout's scripts as a browser would, as classic scripts over one global, without a document.
// stdin: {"scripts": [paths], "site": folder or null, "body": "… return value", "input": …}; stdout: the value, or
// what a promise of it gives, as JSON. `loads` lists the files of the search that were loaded, in order.
'use strict';
const fs = require('fs');
const path = require('path');
const vm = require('vm');

const job = JSON.parse(fs.readFileSync(0, 'utf8'));
const context = vm.createContext({ console });
function run(file) {
  vm.runInContext(fs.readFileSync(file, 'utf8'), context, { filename: file });
}
vm.runInContext('var window = this;', context);
job.scripts.forEach(run);
context.input = job.input;
context.loads = [];
context.loadFile = (name) => {
  context.loads.push(name);
  run(path.join(job.site, 'search', `${name}.js`));
};
vm.runInContext('readout.search.load = function (name) { return Promise.resolve(name).then(loadFile); };', context);
Promise.resolve(vm.runInContext(`(function () { 'use strict'; ${job.body} })()`, context)).then(
  (value) => process.stdout.write(JSON.stringify(value)),
  (fault) => { console.error(fault); process.exitCode = 1; },
);
