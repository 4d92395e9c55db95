/* The namespace of lunr 2.3.9, of which vendor/lunr/ holds the parts that stem, match and rank, unmodified.
 *
 * What these ask of the parts that are left out: functions are never looked up by name, since the engine assembles
 * each index itself.
 */
var lunr = {Pipeline: {registerFunction() {}}};
