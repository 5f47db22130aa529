/** The clock that lets the detectors look. */
@NullMarked
package org.coursewatch.noncompliance.job;

import org.jspecify.annotations.NullMarked;
