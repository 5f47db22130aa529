/** Home tests over HTTP, for machines. Photos are sent here and never read here. */
@NullMarked
package org.coursewatch.hometest.rest;

import org.jspecify.annotations.NullMarked;
