/**
 * Who can read what is kept of a person, and until when. Names, birth dates, contacts and free text
 * lie in the database sealed: those of a patient under a key of that patient, so that destroying
 * one key ends one person's data everywhere, those of others under the keys of the ring. The health
 * facts of a course stay apart from them and are not sealed.
 *
 * <p>Read {@link org.coursewatch.privacy.PatientCipher} first, then {@link
 * org.coursewatch.privacy.KeyRing}.
 */
@NullMarked
package org.coursewatch.privacy;

import org.jspecify.annotations.NullMarked;
