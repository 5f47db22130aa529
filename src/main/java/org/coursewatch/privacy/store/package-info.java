/**
 * The key ring as a file of Tink keysets, the keys of patients as a table, and the ciphers over
 * both. Nothing outside this package sees a key that is not sealed itself.
 *
 * <p>Read {@link org.coursewatch.privacy.store.Ring} first, then {@link
 * org.coursewatch.privacy.store.PatientKeys}.
 */
@NullMarked
package org.coursewatch.privacy.store;

import org.jspecify.annotations.NullMarked;
