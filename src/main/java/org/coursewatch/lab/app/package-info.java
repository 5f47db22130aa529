/**
 * Use cases of labs, one transaction each. Read {@link org.coursewatch.lab.app.ProposeHolds} and
 * {@link org.coursewatch.lab.app.ReceiveResult} first.
 */
@NullMarked
package org.coursewatch.lab.app;

import org.jspecify.annotations.NullMarked;
