/**
 * Use cases of exports. Read {@link org.coursewatch.export.app.OrderExport} and {@link
 * org.coursewatch.export.app.MakeExports}: what is ordered, and how a node makes it.
 */
@NullMarked
package org.coursewatch.export.app;

import org.jspecify.annotations.NullMarked;
