/**
 * The JSON form of facts, evaluation documents and evaluations. One form serves the API, the ledger
 * and its hash chain. Read {@link org.coursewatch.course.json.FactReader} and {@link
 * org.coursewatch.course.json.FactWriter} first.
 */
@NullMarked
package org.coursewatch.course.json;

import org.jspecify.annotations.NullMarked;
