/**
 * Reading JSON with care: every fault is collected with its field, its reason and its remedy, and
 * nothing unknown is passed over in silence. Read {@link org.coursewatch.platform.json.Fields}
 * first.
 */
@NullMarked
package org.coursewatch.platform.json;

import org.jspecify.annotations.NullMarked;
