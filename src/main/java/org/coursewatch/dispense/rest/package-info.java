/**
 * The pharmacy's calls over HTTP: thin; they parse, call one use case and write the answer down.
 * Numbers, names and dates of birth travel in bodies only.
 */
@NullMarked
package org.coursewatch.dispense.rest;

import org.jspecify.annotations.NullMarked;
