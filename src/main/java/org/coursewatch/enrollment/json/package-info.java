/** The written form of the answers of a draft, before it is sealed. */
@NullMarked
package org.coursewatch.enrollment.json;

import org.jspecify.annotations.NullMarked;
