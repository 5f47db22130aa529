/** The sealed form of results that fitted nobody. */
@NullMarked
package org.coursewatch.lab.json;

import org.jspecify.annotations.NullMarked;
