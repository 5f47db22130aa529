/** The JSON form of a home test. */
@NullMarked
package org.coursewatch.hometest.json;

import org.jspecify.annotations.NullMarked;
