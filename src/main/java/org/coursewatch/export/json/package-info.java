/** The JSON form of what an export was asked for. */
@NullMarked
package org.coursewatch.export.json;

import org.jspecify.annotations.NullMarked;
