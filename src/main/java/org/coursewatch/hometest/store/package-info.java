/** Home tests in PostgreSQL; codes, photos and reasons are sealed with the patient's key. */
@NullMarked
package org.coursewatch.hometest.store;

import org.jspecify.annotations.NullMarked;
