/**
 * What would a draft of the rules change? All courses that go on are evaluated twice at one
 * instant, under the rules in force and under the draft, and what differs is told course by course.
 * Read {@link org.coursewatch.whatif.Comparison}: the engine is pure, so that this needs nothing
 * but two programs; then {@link org.coursewatch.whatif.WhatIfRuns}.
 */
@NullMarked
package org.coursewatch.whatif;

import org.jspecify.annotations.NullMarked;
