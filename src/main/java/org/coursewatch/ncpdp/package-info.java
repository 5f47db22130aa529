/**
 * What pharmacies and practices ask in messages of NCPDP SCRIPT, answered by the same use cases as
 * everywhere: nothing is decided here. The standard's schema is for its members; elements have the
 * names that prototypes of pharmacy systems send and read, reading is lenient, and what is written
 * has no empty element. Read {@link org.coursewatch.ncpdp.ScriptResource} first.
 */
@NullMarked
package org.coursewatch.ncpdp;

import org.jspecify.annotations.NullMarked;
