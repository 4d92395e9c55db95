/* The namespace of lunr 2.3.9, of which vendor/lunr/ holds the parts that stem and rank, unmodified.
 *
 * What these ask of the parts that are left out: functions are never looked up by name, since the engine assembles
 * each index itself; and a clause stands for its own term, since the engine has neither wildcards nor edit distances.
 */
var lunr = {
  Pipeline: {registerFunction() {}},
  TokenSet: {fromClause: ({term}) => ({toArray: () => [term]})}
};
