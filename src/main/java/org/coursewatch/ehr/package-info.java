/**
 * The record systems of practices that this service knows by its settings: as what account each
 * calls, how it proves who it is, where its own data are read, and how a person comes over from it.
 * Read first: {@link org.coursewatch.ehr.Ehr}.
 */
@NullMarked
package org.coursewatch.ehr;

import org.jspecify.annotations.NullMarked;
