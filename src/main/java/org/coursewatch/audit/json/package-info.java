/** The written form of what several adapters of the audit trail share. */
@NullMarked
package org.coursewatch.audit.json;

import org.jspecify.annotations.NullMarked;
