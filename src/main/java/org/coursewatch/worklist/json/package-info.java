/** The written form of filters: in requests, in answers and in the database. */
@NullMarked
package org.coursewatch.worklist.json;

import org.jspecify.annotations.NullMarked;
