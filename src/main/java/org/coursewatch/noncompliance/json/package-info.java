/** The written form of evidence, as the statements of the detectors answer it. */
@NullMarked
package org.coursewatch.noncompliance.json;

import org.jspecify.annotations.NullMarked;
