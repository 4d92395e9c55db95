// Runs Readout's scripts as a browser would, as classic scripts over one global, without a document.
// stdin: {"scripts": [paths], "body": "… return value", "input": …}; stdout: the value as JSON.
'use strict';
const fs = require('fs');
const vm = require('vm');

const job = JSON.parse(fs.readFileSync(0, 'utf8'));
const context = vm.createContext({ console });
vm.runInContext('var window = this;', context);
for (const path of job.scripts) {
  vm.runInContext(fs.readFileSync(path, 'utf8'), context, { filename: path });
}
context.input = job.input;
const value = vm.runInContext(`(function () { 'use strict'; ${job.body} })()`, context);
process.stdout.write(JSON.stringify(value));
