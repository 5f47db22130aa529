/** The written form of attempts at the month's questions. */
@NullMarked
package org.coursewatch.selfcare.json;

import org.jspecify.annotations.NullMarked;
