/**
 * A copy of the embedded database in one file, made while the service works, and the way back. Read
 * {@link org.coursewatch.platform.backup.OnlineBackup} first, then {@link
 * org.coursewatch.platform.backup.Restore}. For whoever keeps a PostgreSQL server of their own, its
 * tools are the better ones.
 */
@NullMarked
package org.coursewatch.platform.backup;

import org.jspecify.annotations.NullMarked;
