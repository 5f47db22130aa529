/**
 * Home tests for people: the patient's pages at /my/home-tests, the practice's review at
 * /office/home-tests.
 */
@NullMarked
package org.coursewatch.hometest.console;

import org.jspecify.annotations.NullMarked;
